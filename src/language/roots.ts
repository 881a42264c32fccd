/**
 * Indonesian base words that are common in reviews, and everyday words that only look as if they had affixes
 * (`dengan`, `selalu`): they stay whole. Checked against the 5,400 reviews of PRDECT-ID.
 */
export const ROOTS: ReadonlySet<string> = new Set(
  `
  abai acak acara adem aduk agak ajak aju alas alami alamat alasan aliran alir aman ambil amis ampuh anak angin angkat angkut anjur antar antre antri anyam apa
  apalagi apik apung arah arang aroma arti asa asal asam asap asin asli asuransi atas atur awal awas awet ayam baca badan bagai bagi bagian bagus bahan bahas
  bahaya baik bakar baku balas balik bambu banding bangga bangun banjir bantal bantu banyak barang baru barusan basah basi basuh batal batang batas batuk bau
  bawa bawah bayang bayar bayi beban beda begini begitu bekal bekas beku belah belanja belas beli belit belok belum benang benar bengkak bengkok bentuk beres
  berapa berat berisik berkah bersih besar beri berita besi betah betul biar biasa biaya bicara bijak bikin bilang bilas bimbing binatang bingkai bingung bising bisik
  bocor bohong bolong bongkar bonus bosan botol buah buang buat bubuk bujuk buka bukan bukti buku bulat bulu bumbu bungkus buntut buram buru buruk busa busuk butir butuh
  cabut cacat cair cakap campur canggih cantik cantum capai cari cat catat cegah cek celana cemas cepat cerah cerai cerita cermat cetak cicip cipta cium coba cocok cokelat copot
  cuci cukup cukur curang curi curiga daftar dagang daging dalam damai dampak dampar dan dapat dapur dari darurat dasar datang datar daur debu dekat dengan dengar depan derita deskripsi
  detail diam didih dingin diri diskon dorong duduk duga dukung dulu dunia edar efek ekspektasi elegan empuk emosi enak endap enggan erat estimasi evaluasi fitur foto fungsi
  gagal gampang ganas ganda gandeng ganggu ganjal ganti gantung garansi garis gaya gelap gemar gembira gembung gemuk gerak geser giat gigi giling gores gosok gosong goyang gratis guna
  gulung gunting guyur habis hadap hadiah hadir hajat hak halaman halal halus hambar hambat hancur hanya hangat hangus hantar harap harga harum harus hasil haus hebat hemat hendak henti heran herbal
  hias hibur hidang hidup hijau hilang hitam hitung hormat hubung hujan hukum hunian husus ikan ikat iklan ikut imbang ingat ingin injak intip iris isi istimewa istirahat izin
  jadi jaga jahit jajan jalan jamin jamur janda jangan jangkau janji jarang jaring jarum jatuh jauh jawab jebol jejak jelas jelek jemput jemur jepit jera jernih jerat jinjing jual jujur jumlah jumpa juta
  kabar kabel kadaluarsa kadang kadar kado kagum kaget kait kaki kali kalian kaku kalah kalau kambing kampung kandung kantong kantung kaos karat karena kartu karung kasar kasih kasur kawal kawan kaya
  kebal kebun kecap kecewa kecil kecuali kejar keju kejut kelabu kelas kelapa kelola kelompok keluar keluarga keluh kelupas kemarin kemas kembali kembang kembung kemudian kena kenal kenapa kencang kendala kendara kendali
  kental kentara kenyal kenyang kepada kepala kepul kera keramik kerap keras keren keringat kering keripik kerja kertas kesal kesan ketat ketik ketika kilap kilat kinerja kipas kira kirim kisah klaim
  kocok komentar kompensasi komplain komplet komunikasi kondisi konfirmasi konsisten konsumen kontak kopi kosong kotak kotor koyak kreasi kriteria kritik kuah kualitas kuasa kuat kulit kumpul kunci kuning kunjung kupas kurang kurir kurus kurung kusam kusut
  lacak ladang lagi lahir lain laku lalai lalu lama lamban lambat lampau lampir lampu lancar landas langgan langgar langka langkah langsung lanjut lantai lapis lapor lapuk larang laris larut lapang lapar latih
  layak layan layang layar lebar lebih lecet ledak lekang lekat leleh lelah lemah lemas lembab lembar lembut lempar lengkap lengket lengkung lepas lesu letak letih letus lewat licin lihat lilin lilit limpah lindung lingkar lipat lisan listrik litup
  longgar lubang lucu luar luas lumas lumayan lumer luncur lunak lunas luntur lupa lurus mahal mainan main makan makin maklum maksimal maksud malah malam malas malu mampu mana mandi manfaat mangkuk mangkok manis mantap mantul manual
  marah masak masalah masam masih masing masker masuk mati mau mekar mending mengapa mentah mereka meriah merah merk mesin meskipun mewah milik mimpi minat minim minta minum minyak mirip misah miskin model modif mohon
  muai muak mual muat muda mudah mula mulus mulut mundur mungil mungkin muntah murah murni musim mutu naik nampak nanti nasib nasi nekat nikmat nilai nipu niat nyala nyaman nyaring nyata nyeri obat obral oleh oles olah ongkir optimal orang order
  pada padat pahit pajang pakai paket paksa paku palsu pamer panas pancar pandai pandang panggil panggang panjang panik pantas pantau pantul papar parah paras pasang pasar pasti pasok pasu patah patuh pecah pedas pegang pekat pelan pelihara peluk
  pencet pendam pendek pengaruh penggal penting penuh perah percaya percuma pergi periksa perlu pernah pertama perut pesan peta petik petunjuk piawai pijat pikat pikir pikul pilah pilih pindah pinggir pinjam pisah pompa porsi posisi
  potong praktis prihatin proses puas puji pukul pulang pulih puluh pun pundak punya pupuk pusing putar putih putus racik ragam ragu raih rajin rakit ramah ramai ramping rangkai rangkap rangsang rapat rapi rapuh rasa rata rawan rawat realisasi redam redup refund rekat rekam
  rekomendasi remas rembes remuk renda rendah rendam rendang rengek rentan renyah repot resah resap respon responsif restoran retak retur ribet ribut rindu ringan ringkas ringkih risih roasting robek roboh rokok rompal rontok rugi rumah rusak rusuh
  sadar sahur saing saji sakit saksi salah salin saluran salur saling sama samar sambal sambung sambut sampah sampai samping sandal sangat sangka sangkut santai santan santun saran sarang saring sasar satu sayang sebab sebal sebar sebelah sebelum sebentar
  sebut sedang sederhana sedia sedih sedikit seduh segar segel segera segi sehat sejahtera sejak sejuk sekali sekarang sekolah seksama selai selalu selama selamat selesai selimut selisih seller selip seluruh semangat sembarang sembuh semoga sempit sempat semprot sempurna semua semut
  senang sendiri sengaja sengat sensitif sentuh sepatu sepele seperti sepi seram serah serap serasi serat serbu serbuk serius sering servis sesak sesal sesuai setelah setia setiap setor siap siar sia siasat sifat sikap silau simpan sinar singkat sinyal siram sisa sisir
  situ sobek solusi sopan sorot suara suasana subur suci sudah sudut suka sukses suling sulit sungguh sunyi susah suruh susul susun susut syukur tabrak tagih tahan tahu tajam takar takut talang tali tambah tambal tampak tampil tampung tanam tanda tandas tangan
  tanggal tanggap tanggung tangguh tangkap tangkas tanpa tanya tapi tarik taruh tarif tata tawar tebal tegak tegang tegas tegur tekan teknis tekstur tekuk teladan telan telaten telat teliti tempa tempat tempel tempuh temu tenaga tenang tendang tengah tenggelam tengok tentang tentu tenun
  tepat tepung tepuk terang terima terimakasih terjang terlalu ternyata terus terutama tetap tetapi tetes tiba tidak tidur tiga timbang timbul timbun timpa tindak tinggal tinggi tingkah tingkat tinjau tipis tipu titip toko tolak toleransi tolong tombol tonjol tonton topang transaksi
  transparan tuang tubuh tuding tugas tuju tukang tukar tular tulis tumbang tumbuh tumpah tumpuk tumpul tunai tunda tunggu tunjang tunjuk tuntas tuntut turun turut tutup tutur uap ubah ucap uji ukir ukur ukuran ulang ulas ulet umpama umum umur unboxing unduh unggah unggul unggas untung upaya urai
  urus urut usaha usah usang usap usia usir usul usung utama utuh uang walaupun wajar wajib waktu wangi warna warung waspada wujud yakin
  admin aplikasi baterai botol box cas chat charger coklat colok customer dus efisien fast gambar game garam gula hape hemat isolasi jilbab kamera kaca kardus kayu keyboard komputer kualitet lakban laptop lem lensa
  karet digital alhamdulillah perempuan dispenser disinfektan selatan permanen sereh selain seragam pelangi cakep tenda maupun desinfektan miring bedak tenteng terapi makanya varian sekian para keburu petai benyek usus berlian melodika memori medan
  diskusi manik seret terowongan terumbu kuningan alangkah ketemu kerak kerah distributor perdana ponakan dinamo penyek apek lebaran biarpun diesel dimensi berangkat bareng raket resep meta batok tokoh dinas comberan persegi juragan lele pelatuk becek
  talenan sedekah pabrikan peluru diameter perangkap mata menu paper cash user tune bali kain percik jebak didik konsumsi kompatibel tiup klik tes test verifikasi gesek banting bentur kubur jam baut rak stik gel pel sol ketombe pihak peras kerut kembar
  lokasi resolusi alat meja hidung krim bulan minggu hari tahun kaus kursi lemari piyama gatal pedas doyan lahap cuek aduh segan goreng rebus bakar pucat belang bintik noda debu rayap ngengat kutu semut tungau busa gelembung serbuk butiran
  madu mesin mie motor nota packing packaging pack panci paking payung pensil piring plastik produk recommended rendang roti sabun sambel sampo santan sarung sendok sepeda service setrika sikat sirup speaker stiker stok susu tas teh tikar tisu tutorial wajan wrap
  `
    .trim()
    .split(/\s+/),
);

/** Everyday spellings, and the word that each stands for. */
export const INFORMAL: ReadonlyMap<string, string> = new Map(
  `
  abis:habis ancur:hancur baget:banget bales:balas bener:benar bgs:bagus bgus:bagus bkn:bukan bnyk:banyak bohongin:bohong brg:barang brng:barang
  cepet:cepat cpt:cepat dateng:datang dpt:dapat dapet:dapat dtg:datang enk:enak ekspetasi:ekspektasi expektasi:ekspektasi gede:besar gmn:bagaimana
  hrg:harga hrs:harus hrga:harga ilang:hilang item:hitam jlek:jelek kasi:kasih kcewa:kecewa kecewe:kecewa kenceng:kencang keliat:lihat liat:lihat krg:kurang krang:kurang kurg:kurang
  kwalitas:kualitas kualitet:kualitas lbh:lebih lembek:lembek lelet:lambat lemot:lambat mantab:mantap mantep:mantap mantul:mantap mkn:makan murmer:murah murce:murah nyampe:sampai nyampai:sampai sampe:sampai smpe:sampai sampek:sampai
  nyesel:sesal nyesal:sesal ok:oke ori:original pake:pakai pakek:pakai pke:pakai paking:packing peking:packing penjual:jual pembeli:beli pengen:ingin pengin:ingin pesen:pesan psn:pesan pngiriman:kirim pngirimn:kirim pengirimn:kirim
  rapih:rapi recomended:recommended rekomended:recommended recommend:recommended rekomen:recommended recomend:recommended reccomended:recommended respond:respon rmh:rumah rame:ramai rmah:ramah rusk:rusak seneng:senang servis:service sesuay:sesuai ssuai:sesuai sesuain:sesuai
  ga:tidak gak:tidak gk:tidak nda:tidak ndak:tidak ngak:tidak ngga:tidak nggak:tidak engga:tidak enggak:tidak kagak:tidak tak:tidak tdk:tidak
  aja:saja ama:sama batre:baterai bbrp:beberapa belom:belum blm:belum blom:belum bgt:banget bngt:banget byk:banyak claim:klaim complain:komplain komplen:komplain
  dah:sudah sdh:sudah uda:sudah udah:sudah udh:sudah dg:dengan dgn:dengan dng:dengan dlm:dalam dlu:dulu dr:dari emang:memang gercep:cepat gimana:bagaimana
  jd:jadi jdi:jadi jg:juga jga:juga jgn:jangan kalo:kalau kl:kalau klo:kalau klw:kalau karna:karena krn:karena krna:karena kayak:seperti kyk:seperti spt:seperti
  knp:kenapa ksh:kasih lg:lagi lgsg:langsung lgsung:langsung malem:malam males:malas masi:masih msh:masih nambah:tambah nanya:tanya nempel:tempel nunggu:tunggu nyoba:coba
  pdhal:padahal pdhl:padahal response:respon respons:respon sblm:sebelum seler:seller sempet:sempat skrg:sekarang smua:semua sy:saya sya:saya temen:teman tetep:tetap ttp:tetap
  tgl:tanggal tp:tapi tpi:tapi trs:terus trus:terus trimakasih:terimakasih utk:untuk yg:yang
  smoga:semoga sukak:suka tebel:tebal tengkyu:thanks tks:thanks thx:thanks trims:terimakasih makasih:terimakasih makasi:terimakasih mksh:terimakasih trmksh:terimakasih tuker:tukar wrn:warna wrna:warna
  `
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);
