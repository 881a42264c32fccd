/** The tag of the pointer to GPS data, in EXIF 2.3, table 17. */
const GPS_POINTER = 0x88_25;

/** Whether EXIF data says where a picture was taken: a GPS pointer in the first directory of its TIFF structure. */
export function hasGps(exif: Uint8Array): boolean {
  const all = new DataView(exif.buffer, exif.byteOffset, exif.byteLength);
  const start = exif.byteLength > 6 && all.getUint32(0) === 0x45_78_69_66 ? 6 : 0; // "Exif" and two zeros
  if (exif.byteLength < start + 8) return false;
  const view = new DataView(exif.buffer, exif.byteOffset + start, exif.byteLength - start);
  const little = view.getUint16(0) === 0x49_49;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return false;
  const count = view.getUint16(directory, little);
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > view.byteLength) return false;
    if (view.getUint16(at, little) === GPS_POINTER) return true;
  }
  return false;
}
