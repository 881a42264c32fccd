/** English words for the same thing; id.ts tells how to read this. */
export const ENGLISH = `
delivery: delivery deliver shipping ship courier postage shipment dispatch sent post mail
arrive: arrive arrival
fast: fast quick prompt speedy rapid swift on-time in-time
slow: slow late delay delayed sluggish took-ages took-forever took-weeks
durable: durable lasting long-lasting last-long lasts-long sturdy well-made
shortlived: broke-quickly short-lived drains-fast drain-fast drains-quickly drain-quickly drains drain runs-out broke-after stopped-after wears-out wore-out break-easily breaks-easily
strong: strong sturdy solid robust tough
fragile: fragile flimsy wobbly rickety brittle break-easily breaks-easily
broken: broken broke break crack cracked damaged damage defective defect chipped shattered smashed faulty scratched bent dented snapped peeling peels falls-apart fell-apart came-off come-off comes-off fell-off falls-off break-easily breaks-easily
torn: torn tore rip ripped hole
leak: leak leaky leakage drip
spill: spill
wet: wet damp soaked soggy
dry: dry
packaging: packaging package packing pack packed wrapping wrapped
neat: neat tidy
messy: messy sloppy careless
safe: safe intact undamaged
cheap: cheap affordable inexpensive good-value bargain great-value value-for-money
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
stale: stale rancid mouldy moldy mould mold
fragrant: fragrant aromatic
stinking: stink stinky smelly stench
smell: smell aroma scent
hot: hot scalding burning
cool: cool cold chilly
warm: warm
comfortable: comfortable comfy cosy cozy
itchy: itchy itch irritate rash irritation
soft: soft smooth
rough: rough coarse hard
thick: thick
thin: thin see-through sheer transparent
big: big large huge oversized loose baggy
small: small tiny tight little undersized
size: size sizing
fits: fit
suitable: suitable suit suits
as-described: as-described matches accurate true-to as-pictured match same-as
different: different differ
wrong: wrong incorrect mistaken mistake
missing: missing lost incomplete empty
complete: complete
colour: colour color
faded: fade faded bled ran
genuine: genuine authentic original official
fake: fake counterfeit imitation
secondhand: secondhand second-hand used-item already-used
seller: seller shop store owner staff
service: service support
reply: reply respond response answer responsive
ignored: ignored ignore unanswered no-response no-reply
friendly: friendly polite kind helpful
rude: rude impolite
honest: honest trustworthy trust reliable
dishonest: dishonest lie scam cheat fraud scammer
complaint: complain complaint
refund: refund money-back refunded
return: return exchange swap replacement replace
warranty: warranty guarantee
discount: discount promo voucher
free: free bonus
gift: gift present
pleased: satisfied happy pleased love loved enjoy glad
disappointed: disappointed disappoint disappointing regret sad unhappy angry upset frustrated waste-of-money
good: good great excellent nice amazing wonderful perfect awesome fantastic
bad: bad poor terrible awful horrible worst low-quality rubbish crap junk
beautiful: beautiful pretty lovely elegant gorgeous
cute: cute
recommended: recommend recommended
works: work works working function effective
dead: dead stopped-working error freeze malfunction not-turn-on broken-down crash
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
difficult: difficult complicated fiddly hassle
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
child: child children kid kids baby toddler son daughter
expired: expired best-before
fresh: fresh
clean: clean
dirty: dirty stain stained dusty
rusty: rust rusty
quality: quality
again: reorder repurchase buy-again order-again buy-it-again order-it-again buying-again repeat-order repeat-customer
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
signal: signal reception
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
effect: effect effective result
sleep: sleep
medicine: medicine
allergy: allergy allergic
worth: worth worth-it fair reasonable
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
bubblewrap: bubble-wrap bubblewrap
cancel: cancel cancelled canceled
useful: useful helpful handy
useless: useless pointless
fat: fat chubby plus-size
earphone: earphone headset headphone earbuds
speaker: speaker
wallet: wallet
belt: belt
jacket: jacket hoodie sweater
socks: socks sock
hat: hat cap
few: few
food: food
drink: drink beverage
egg: egg
fruit: fruit
chicken: chicken
meat: meat
sauce: sauce
noodle: noodle
cook: cook cooking
stove: stove
hotel: hotel accommodation
trip: trip travel holiday
game: game
laptop: laptop notebook
carrier: carrier
vitamin: vitamin supplement
weightloss: slimming weight-loss
scissors: scissors
pump: pump
hose: hose
tool: tool
careless: careless sloppy
volume: volume
makeup: makeup cosmetics
lipstick: lipstick
new: brand-new unused
burnt: burnt burned scorched
souvenir: souvenir
dripbag: drip-bag drip-bags drip-coffee
message: message
somewhat: a-little a-bit
`;
