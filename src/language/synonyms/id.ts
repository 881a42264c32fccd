/**
 * Indonesian words that shoppers use for the same thing. One line a concept: its English name, then the words. A word stands
 * for all its forms (*kirim* for *pengiriman*); words joined by a hyphen are a fixed phrase, which hides its single words:
 * *tahan-lama* is durable, and not slow. The same names stand in en.ts, so that *leak* finds *rembes*.
 */
export const INDONESIAN = `
delivery: kirim kurir ekspedisi antar jne jnt sicepat
arrive: sampai tiba datang nyampe
fast: cepat kilat gercep ngebut sat-set sameday instan ekspres express tepat-waktu sehari-sampai
slow: lambat lama telat molor lelet lamban ngaret berhari-hari berminggu-minggu pending
durable: awet tahan-lama tahan-banting bandel langgeng
shortlived: cepat-rusak gampang-rusak mudah-rusak cepat-habis gampang-habis boros mudah-patah gampang-patah cepat-mati
strong: kuat kokoh tangguh kekar solid
fragile: ringkih rapuh getas letoy oleng goyang
broken: rusak pecah patah retak hancur penyok cacat gompal jebol remuk rompal copot lecet defect baret gores ringsek
torn: sobek robek bolong koyak berlubang
leak: bocor rembes merembes tembus
spill: tumpah luber ceceran tercecer
wet: basah lembap lembab kuyup
dry: kering
packaging: kemas packing packaging packingan bungkus wrap bubble-wrap buble kardus dus
neat: rapi rapih tertata
messy: berantakan asal-asalan acak-acakan amburadul
safe: aman selamat utuh mulus
cheap: murah terjangkau ekonomis murmer ramah-kantong ramah-di-kantong bersaing
expensive: mahal mehong kemahalan overprice
price: harga
postage: ongkir ongkos-kirim
delicious: enak lezat nikmat sedap gurih maknyus
tasteless: hambar anyep tawar aneh sepet langu gosong
taste: rasa cita-rasa
bitter: pahit getir
sour: asam kecut masam
sweet: manis legit kemanisan
salty: asin keasinan
spicy: pedas pedes
crunchy: renyah garing kriuk
stale: melempem apek basi tengik
fragrant: wangi harum semerbak
stinking: bau apek amis tengik busuk anyir menyengat
smell: aroma bau wangi harum
hot: panas kepanasan gerah
cool: dingin adem sejuk
warm: hangat anget
comfortable: nyaman
itchy: gatal risih iritasi perih
soft: lembut halus empuk
rough: kasar keras
thick: tebal
thin: tipis menerawang nerawang tembus-pandang
big: besar gede kebesaran gombrong longgar jumbo
small: kecil kekecilan sempit mungil kesempitan ketat
size: ukuran size
fits: pas muat ngepas
suitable: cocok serasi
as-described: sesuai persis sama-persis
different: beda berbeda melenceng
wrong: salah keliru tertukar ketuker
missing: hilang kosong ketinggalan raib
complete: lengkap komplit komplet
colour: warna
faded: luntur pudar kusam memudar belel kelunturan
genuine: asli original orisinil autentik ori
fake: palsu kw bajakan tiruan abal-abal imitasi
secondhand: bekas second seken
seller: penjual seller pelapak admin owner toko
service: pelayanan layan servis service
reply: respon balas jawab responsif tanggap
ignored: cuek dicuekin diabaikan dikacangin
friendly: ramah sopan
rude: jutek judes galak nyolot sombong tidak-sopan
honest: jujur amanah terpercaya trusted
dishonest: bohong tipu penipu curang scam ngibul
complaint: komplain keluh protes
refund: refund uang-kembali dana-kembali kembali-dana retur
return: retur tukar dikembalikan kembalikan
warranty: garansi klaim
discount: diskon promo cashback voucher
free: bonus gratis gratisan
gift: kado hadiah bingkisan suvenir souvenir
pleased: puas senang suka bahagia gembira syukur
disappointed: kecewa sesal kapok sedih kesal jengkel zonk nangis rugi
good: bagus baik mantap keren oke jos top kece cakep apik
bad: jelek buruk parah payah ampas murahan
beautiful: cantik indah cakep elegan mewah estetik
cute: lucu imut gemas gemes
recommended: recommended rekomendasi
works: fungsi nyala normal hidup lancar
dead: mati error hang macet konslet matot eror
charging: cas charger charging ngecas
battery: baterai
sound: suara bunyi audio
quiet: senyap hening
noisy: berisik bising
bright: terang cerah
dim: redup gelap suram remang
clear: jernih bening
blurry: buram burem blur samar
light: ringan enteng
heavy: berat
easy: mudah gampang simpel praktis
difficult: susah sulit ribet repot rumit
assemble: rakit pasang
sharp: tajam
blunt: tumpul
sticky: lengket
adhesive: lem rekat tempel
stitching: jahit benang
material: bahan kain material
skin: kulit wajah muka
oily: minyak
acne: jerawat beruntusan bruntusan breakout
child: anak bayi balita dedek baby
expired: kadaluarsa kedaluwarsa expired exp
fresh: segar fresh
clean: bersih
dirty: kotor dekil noda bercak debu
rusty: karat
quality: kualitas mutu kwalitas
again: langganan repeat repeat-order beli-lagi order-lagi pesan-lagi repurchase
stretchy: melar elastis lentur stretch
stiff: kaku
shrinks: susut mengkerut ciut
sinking: amblas kempes kempis
absorbs: serap
ant: semut
glaze: glasir
handle: gagang
too: terlalu kelewat
waterproof: waterproof anti-air tahan-air kedap-air
zip: resleting ritsleting sleting
screen: layar
glass: kaca
rope: tali
wheel: roda
knife: pisau
pan: panci wajan penggorengan
shelf: rak
tent: tenda
mask: masker
soap: sabun
perfume: parfum
cream: krim
powder: bubuk bedak
oil: minyak
rice: beras nasi
chocolate: coklat cokelat
cake: kue
bread: roti
snack: camilan cemilan keripik
cat: kucing anabul
dog: anjing
fish: ikan
bird: burung
pet: hewan peliharaan
car: mobil
motorcycle: motor
helmet: helm
tyre: ban
brush: sikat kuas
paper: kertas
pen: pulpen bolpoin
pencil: pensil
ink: tinta
phone: hp handphone ponsel
microphone: mic mikrofon
camera: kamera
case: casing
mirror: cermin
clock: jam
ring: cincin
gold: emas
silver: perak
necklace: kalung
ball: bola
bicycle: sepeda
dress: gamis daster gaun
skirt: rok
diaper: popok pampers
pregnant: hamil
mattress: kasur
pillow: bantal
blanket: selimut
towel: handuk
curtain: gorden
chair: kursi
table: meja
cupboard: lemari
basket: keranjang
rubbish: sampah
broom: sapu
spoon: sendok
plate: piring
page: halaman
print: cetak sablon
sticker: stiker
balloon: balon
toy: mainan
doll: boneka
controller: stik stick
connect: konek sambung connect
signal: sinyal
licence: lisensi
activate: aktivasi aktif
finger: jari
waist: pinggang
sleeve: lengan
pocket: saku
ear: telinga kuping
eye: mata
tooth: gigi
lip: bibir
body: badan tubuh
long: panjang
short: pendek
wide: lebar
electricity: listrik
effect: efek khasiat
sleep: tidur
medicine: obat
allergy: alergi
worth: layak worth-it sepadan
wall: dinding tembok
night: malam
seal: segel
stock: stok ready
hole: lubang
metal: besi logam
plastic: plastik
rubber: karet
leather: kulit-asli
tight: ketat sempit kesempitan
sew: jahit
fan: kipas
drill: bor
screw: baut sekrup
glove: sarung-tangan
glasses: kacamata
umbrella: payung
shampoo: shampo sampo shampoo
toothbrush: sikat-gigi
grind: giling
roast: sangrai
cup: cangkir mug gelas
coffee: kopi
sugar: gula
tea: teh
milk: susu
water: air
stomach: lambung perut maag
wood: kayu
bag: tas kantong
shoes: sepatu sandal
trousers: celana
shirt: baju kaos kemeja
headscarf: jilbab kerudung hijab
hair: rambut
hand: tangan
friend: teman kawan
mother: ibu mama
light-bulb: lampu
book: buku
picture: gambar foto
lid: tutup
bottle: botol
button: tombol
cable: kabel
leg: kaki
sofa: sofa
wash: cuci
washing-machine: mesin-cuci
day: hari
week: minggu
month: bulan
hold: pegang genggam
class: kelas
instructions: petunjuk panduan tutorial
parking: parkir
`;
