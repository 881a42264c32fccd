/** English words for the same thing; id.ts tells how to read this. */
export const ENGLISH = `
delivery: delivery deliver shipping ship courier postage shipment
arrive: arrive arrival
fast: fast quick prompt speedy rapid
slow: slow late delay delayed sluggish took-ages took-forever
durable: durable lasting long-lasting last-long lasts-long sturdy
shortlived: broke-quickly short-lived
strong: strong sturdy solid robust tough
fragile: fragile flimsy wobbly rickety brittle
broken: broken broke break crack cracked damaged damage defective defect chipped shattered smashed faulty scratched
torn: torn tore rip ripped hole
leak: leak leaky leakage
spill: spill
wet: wet damp soaked soggy
dry: dry
packaging: packaging package packing pack packed wrapping wrapped
neat: neat tidy
messy: messy sloppy careless
safe: safe intact undamaged
cheap: cheap affordable inexpensive good-value bargain
expensive: expensive overpriced pricey costly
price: price cost
postage: postage shipping-cost shipping-fee
delicious: delicious tasty yummy
tasteless: tasteless bland flavourless flavorless
taste: taste flavour flavor
bitter: bitter bitterness
sour: sour acidic tart
sweet: sweet sugary
salty: salty
spicy: spicy
crunchy: crunchy crispy
stale: stale rancid
fragrant: fragrant aromatic
stinking: stink stinky smelly stench
smell: smell aroma scent
hot: hot scalding burning
cool: cool cold chilly
warm: warm
comfortable: comfortable comfy cosy
itchy: itchy itch irritate rash
soft: soft smooth
rough: rough coarse hard
thick: thick
thin: thin see-through sheer
big: big large huge oversized loose
small: small tiny tight little
size: size sizing
fits: fit
suitable: suitable suit suits
as-described: as-described matches accurate true-to as-pictured
different: different
wrong: wrong incorrect mistaken mistake
missing: missing lost incomplete
complete: complete
colour: colour color
faded: fade faded bled ran
genuine: genuine authentic original
fake: fake counterfeit imitation
secondhand: secondhand second-hand
seller: seller shop store owner staff
service: service support
reply: reply respond response answer responsive
ignored: ignored ignore unanswered
friendly: friendly polite kind helpful
rude: rude impolite
honest: honest trustworthy
dishonest: dishonest lie scam cheat
complaint: complain complaint
refund: refund money-back refunded
return: return exchange swap replacement replace
warranty: warranty guarantee
discount: discount promo voucher
free: free bonus
gift: gift souvenir
pleased: satisfied happy pleased love loved enjoy
disappointed: disappointed disappoint disappointing regret sad unhappy angry
good: good great excellent nice amazing wonderful perfect awesome fantastic
bad: bad poor terrible awful horrible worst
beautiful: beautiful pretty lovely elegant gorgeous
cute: cute
recommended: recommend recommended
works: work works working function
dead: dead stopped-working error freeze malfunction
charging: charge charger charging
battery: battery
sound: sound audio
quiet: quiet silent
noisy: noisy noise loud rattle
bright: bright
dim: dim dark
clear: clear sharp-picture crisp
blurry: blurry blurred
light: light lightweight
heavy: heavy
easy: easy simple convenient
difficult: difficult complicated fiddly
assemble: assemble assembly install
sharp: sharp
blunt: blunt
sticky: sticky
adhesive: glue adhesive
stitching: stitching stitch seam sewing
material: material fabric cloth
skin: skin face
oily: oily greasy
acne: acne pimple breakout
child: child children kid kids baby toddler
expired: expired
fresh: fresh
clean: clean
dirty: dirty stain stained dusty
rusty: rust rusty
quality: quality
again: reorder repurchase buy-again order-again
stretchy: stretchy elastic
stiff: stiff
shrinks: shrink shrank
sinking: deflated flat
absorbs: absorb absorbent
ant: ant
glaze: glaze
handle: handle
too: too overly
waterproof: waterproof water-resistant
zip: zip zipper
screen: screen display
glass: glass
rope: rope strap string
wheel: wheel
knife: knife
pan: pan pot
shelf: shelf rack
tent: tent
mask: mask
soap: soap
perfume: perfume
cream: cream
powder: powder
oil: oil
rice: rice
chocolate: chocolate
cake: cake
bread: bread
snack: snack crisps
cat: cat
dog: dog
fish: fish
bird: bird
pet: pet
car: car
motorcycle: motorcycle motorbike
helmet: helmet
tyre: tyre tire
brush: brush
paper: paper
pen: pen
pencil: pencil
ink: ink
phone: phone smartphone
microphone: microphone mic
camera: camera
case: case
mirror: mirror
clock: clock watch
ring: ring
gold: gold
silver: silver
necklace: necklace
ball: ball
bicycle: bicycle bike
dress: dress
skirt: skirt
diaper: diaper nappy
pregnant: pregnant pregnancy
mattress: mattress
pillow: pillow
blanket: blanket
towel: towel
curtain: curtain
chair: chair
table: table desk
cupboard: cupboard wardrobe
basket: basket
rubbish: rubbish trash
broom: broom
spoon: spoon
plate: plate
page: page
print: print printing
sticker: sticker
balloon: balloon
toy: toy
doll: doll
controller: controller
connect: connect connection pair
signal: signal
licence: licence license
activate: activate activation
finger: finger
waist: waist
sleeve: sleeve
pocket: pocket
ear: ear
eye: eye
tooth: tooth teeth
lip: lip
body: body
long: long
short: short
wide: wide
electricity: electricity
effect: effect effective
sleep: sleep
medicine: medicine
allergy: allergy allergic
worth: worth
wall: wall
night: night
seal: seal sealed
stock: stock
hole: hole
metal: metal iron
plastic: plastic
rubber: rubber
leather: leather
tight: tight
sew: sew
fan: fan
drill: drill
screw: screw bolt
glove: glove
glasses: glasses
umbrella: umbrella
shampoo: shampoo
toothbrush: toothbrush
grind: grind ground grounds grinding
roast: roast roasting
cup: cup mug
coffee: coffee
sugar: sugar
tea: tea
milk: milk
water: water
stomach: stomach
wood: wood wooden
bag: bag
shoes: shoe shoes sandals
trousers: trousers pants jeans
shirt: shirt clothes
headscarf: hijab headscarf
hair: hair
hand: hand hands
friend: friend
mother: mother mom mum
light-bulb: lamp bulb
book: book
picture: picture photo photograph image
lid: lid
bottle: bottle
button: button
cable: cable cord wire
leg: foot leg legs feet
sofa: sofa
wash: wash laundry
day: day
week: week
month: month
hold: hold grip
class: class lesson
instructions: instructions manual tutorial
parking: parking park
`;
