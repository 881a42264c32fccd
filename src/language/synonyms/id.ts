/**
 * Indonesian words that shoppers use for the same thing. One line a concept: its English name, then the words. A word stands
 * for all its forms (*kirim* for *pengiriman*); words joined by a hyphen are a fixed phrase, which hides its single words:
 * *tahan-lama* is durable, and not slow. The same names stand in en.ts, so that *leak* finds *rembes*.
 */
export const INDONESIAN = `
delivery: kirim kurir ekspedisi antar jne jnt sicepat pengiriman dikirim paxel anteraja gosend grab gojek ninja
arrive: sampai tiba datang nyampe nyampek mendarat
fast: cepat kilat gercep ngebut sat-set sameday instan ekspres express tepat-waktu sehari-sampai sigap buru-buru cekatan hari-ini-sampai langsung-dikirim langsung-sampai
slow: lambat lama telat molor lelet lamban ngaret berhari-hari berminggu-minggu pending lemot kelamaan lambat-banget nunggu-lama tak-kunjung belum-dikirim
durable: awet tahan-lama tahan-banting bandel langgeng kuat-lama tahan-seharian awet-banget
shortlived: cepat-rusak gampang-rusak mudah-rusak cepat-habis gampang-habis boros mudah-patah gampang-patah cepat-mati cepat-drop cepat-lowbat cepat-bocor cepat-copot gampang-copot cepat-putus gampang-putus cepat-sobek gampang-sobek mudah-sobek
strong: kuat kokoh tangguh kekar solid stabil kencang rekat-kuat
fragile: ringkih rapuh getas letoy oleng goyang lemah rentan mudah-pecah gampang-pecah mudah-retak tidak-kokoh goyah
broken: rusak pecah patah retak hancur penyok cacat gompal jebol remuk rompal copot lecet defect baret gores ringsek putus lepas bengkok bengkak keropos amblas lecek penyek remek peyok pesok terkelupas ngelupas mengelupas kelupas cepat-rusak gampang-rusak mudah-rusak mudah-pecah gampang-pecah mudah-retak mudah-patah gampang-patah
torn: sobek robek bolong koyak berlubang
leak: bocor rembes merembes tembus netes menetes rembesan ngerembes kebocoran
spill: tumpah luber ceceran tercecer muncrat
wet: basah lembap lembab kuyup kehujanan kena-hujan
dry: kering
packaging: kemas packing packaging packingan bungkus wrap kardus dus pembungkus kemasan pengemasan
neat: rapi rapih tertata tertib
messy: berantakan asal-asalan acak-acakan amburadul serampangan asalan jorok semrawut
safe: aman selamat utuh mulus
cheap: murah terjangkau ekonomis murmer ramah-kantong ramah-di-kantong bersaing hemat irit bersahabat
expensive: mahal mehong kemahalan overprice pricey
price: harga banderol tarif biaya
postage: ongkir ongkos-kirim
delicious: enak lezat nikmat sedap gurih maknyus yummy nagih ketagihan wenak
tasteless: hambar anyep tawar aneh sepet langu gak-ada-rasa eneg enek
taste: rasa cita-rasa
bitter: pahit getir
sour: asam kecut masam
sweet: manis legit kemanisan
salty: asin keasinan
spicy: pedas pedes nendang
crunchy: renyah garing kriuk kriuk-kriuk krispi crispy
stale: melempem apek basi tengik berjamur jamuran jamur kadaluwarsa alot lapuk
fragrant: wangi harum semerbak
stinking: bau apek amis tengik busuk anyir menyengat bangkai pesing
smell: aroma bau wangi harum
hot: panas kepanasan gerah overheat
cool: dingin adem sejuk
warm: hangat anget
comfortable: nyaman enak-dipakai betah ergonomis
itchy: gatal risih iritasi perih ruam panas-di-kulit
soft: lembut halus empuk
rough: kasar keras kesat
thick: tebal
thin: tipis menerawang nerawang tembus-pandang terawang transparan
big: besar gede kebesaran gombrong longgar lebar kegedean
small: kecil kekecilan sempit mungil kesempitan ketat cilik
size: ukuran size
fits: muat presisi ukuran-pas pas-di pas-banget pas-sekali pas-bgt sangat-pas pas-badan pas-ukuran pas-untuk-ukuran ngepas
suitable: cocok serasi
as-described: sesuai persis sama-persis sesuai-pesanan real-pict realpict
different: beda berbeda melenceng tidak-sama gak-sama ga-sama
wrong: salah keliru tertukar ketuker salah-kirim
missing: hilang kosong ketinggalan raib selisih isi-kurang kurang-satu kurang-dua kurang-1 kurang-2 barang-kurang jumlah-kurang
complete: lengkap komplit komplet full-set
colour: warna
faded: luntur pudar kusam memudar belel kelunturan ngelotok
genuine: asli original orisinil autentik ori resmi official
fake: palsu kw bajakan tiruan abal-abal imitasi replika
secondhand: bekas second seken bekas-pakai
seller: penjual seller pelapak admin owner toko
service: pelayanan layan servis service
reply: respon balas jawab responsif tanggap fast-respon komunikatif dibales sahut gubris hirau respons tindak-lanjut
ignored: cuek dicuekin diabaikan dikacangin slow-respon slowrespon tidak-direspon read-doang
friendly: ramah sopan baik-hati
rude: jutek judes galak nyolot sombong tidak-sopan
honest: jujur amanah terpercaya trusted percaya
dishonest: bohong tipu penipu curang scam ngibul php nipu kibul boong
complaint: komplain keluh protes
refund: refund uang-kembali dana-kembali kembali-dana retur
return: retur tukar dikembalikan kembalikan ganti
warranty: garansi klaim
discount: diskon promo cashback voucher
free: bonus gratis gratisan
gift: kado hadiah bingkisan oleh-oleh
pleased: puas senang suka bahagia gembira syukur doyan lahap gemar betah
disappointed: kecewa sesal kapok sedih kesal jengkel zonk nangis rugi sebal nyesek sakit-hati kecewa-berat
good: bagus baik mantap keren oke jos top kece cakep apik sempurna terbaik juara kinclong markotop the-best best
bad: jelek buruk parah payah ampas murahan bapuk busuk-banget kacau
beautiful: cantik indah cakep elegan mewah estetik
cute: lucu imut gemas gemes
recommended: recommended rekomendasi rekomen
works: fungsi nyala normal hidup lancar manjur ampuh mempan
dead: mati error hang macet konslet matot eror ngadat blank ngehang lowbat ngedrop
charging: cas charger charging ngecas colokan mengisi-daya
battery: baterai aki
sound: suara bunyi audio
quiet: senyap hening silent
noisy: berisik bising kresek-kresek noise mendesis desis nguing
bright: terang cerah
dim: redup gelap suram remang
clear: jernih bening
blurry: buram burem blur samar gak-jelas
light: ringan enteng
heavy: berat
easy: mudah gampang simpel praktis enteng
difficult: susah sulit ribet repot rumit berbelit
assemble: rakit pasang
sharp: tajam
blunt: tumpul
sticky: lengket
adhesive: lem rekat tempel perekat nempel
stitching: jahit benang
material: bahan kain material
skin: kulit wajah muka
oily: minyak
acne: jerawat beruntusan bruntusan breakout komedo
child: anak bayi balita dedek baby bocah si-kecil krucil ponakan
expired: kadaluarsa kedaluwarsa expired exp
fresh: segar fresh
clean: bersih
dirty: kotor dekil noda bercak debu
rusty: karat
quality: kualitas mutu kwalitas
again: langganan repeat repeat-order beli-lagi order-lagi pesan-lagi repurchase balik-lagi kedua-kali ketiga-kali order-ulang beli-ulang pembelian-kedua
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
screen: layar lcd
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
signal: sinyal jaringan
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
long: panjang kepanjangan
short: pendek kependekan
wide: lebar
electricity: listrik
effect: efek khasiat hasil manfaat ngaruh pengaruh
sleep: tidur
medicine: obat
allergy: alergi
worth: layak worth-it sepadan sesuai-harga sebanding
wall: dinding tembok
night: malam
seal: segel
stock: stok ready
hole: lubang lobang
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
light-bulb: lampu bohlam bolam senter
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
bubblewrap: bubble-wrap buble-wrap bubblewrap bublewrap babel-wrap buble bubble
cancel: batal cancel dibatalkan
useful: bermanfaat membantu
useless: percuma sia-sia mubazir gak-guna tidak-berguna
cod: cod bayar-di-tempat
volume: volume isi takaran
few: sedikit dikit
quantity: jumlah
lipstick: lipstik lipstick
makeup: kosmetik makeup
vacuum: sedot hisap vacuum
sauce: saus sambal
meat: daging
chicken: ayam
egg: telur
fruit: buah
vegetable: sayur
noodle: mie mi
drink: minuman minum
food: makanan makan
cook: masak
stove: kompor
hotel: hotel penginapan
ticket: tiket
trip: liburan travel perjalanan
keyboard: keyboard papan-ketik
mouse: mouse tetikus
laptop: laptop notebook
printer: printer
monitor: monitor
memory: memori memory
game: game gim
earphone: headset earphone headphone earbuds tws
speaker: speaker pengeras-suara
stroller: stroller kereta-bayi
carrier: gendongan
wallet: dompet
belt: sabuk ikat-pinggang gesper
jacket: jaket hoodie sweater
socks: kaus-kaki kaos-kaki
underwear: celana-dalam dalaman
hat: topi kupluk
quran: alquran quran
weightloss: pelangsing kurus diet
vitamin: vitamin suplemen
waterjug: galon
refrigerator: kulkas
broth: kuah
tool: alat perkakas obeng
scissors: gunting
pump: pompa
hose: selang
filter: saringan filter
humidifier: diffuser humidifier
gas: gas
fat: lemak gemuk gendut
careful: teliti hati-hati
careless: ceroboh teledor tidak-teliti
new: barang-baru kondisi-baru masih-baru baru-gres
burnt: gosong hangus
souvenir: suvenir souvenir
dripbag: kopi-tetes
message: chat japri inbox dm
left: tinggal ditinggal
`;
