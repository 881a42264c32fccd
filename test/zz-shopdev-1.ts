import {world,SITE} from './zz-shopdev-lib.ts';
const w=await world();
const prods=['kopi-sumbing-arabika','kopi-sindoro-robusta','gula-aren-semut','cangkir-lereng','kelas-seduh-pagi','sabun-ampas-kopi','taplak-batik-lereng','dudukan-seduh-kayu'];
const skus=['LRG-KSA-250','lrg-ksr-250',' LRG-GAS-500 ','LRG-CGK-180','NOPE-1'];
const cards=Array.from({length:48},(_,i)=>{const k=i%4===0?`product="${prods[i/4%8]}"`:i%4===1?`sku="${skus[(i>>2)%5]}"`:i%4===2?`gtin="8991234567897"`:`product="tidak-ada"`;return `<div class=c><b>Barang ${i}</b><br><bukti-stars ${k}>&nbsp;</bukti-stars><br>Rp 95.000 <small>${k.replace(/"/g,'')}</small></div>`}).join('');
const S=`<script async type="module" src="${SITE}/embed/v1/stars.js"></script>`;
for(const [n,o,head] of [['light',{},''],['dark',{},'<style>html{color-scheme:dark}body{background:#111;color:#eee}</style>'],['darknoscheme',{},'<style>body{background:#111;color:#eee}</style>'],['down',{down:1},''],['slow',{delay:1500,wait:5000},''],['m390',{viewport:{width:390,height:844}},'']] as any){
  const x=await w.page(o); await x.show(`<div class=g>${cards}</div>${S}`,head);
  console.log('==',n,JSON.stringify(x.reqs),'cls',await x.p.evaluate(()=>[(window as any).cls,(window as any).clsN.slice(0,3),[...document.querySelectorAll('bukti-stars')].reduce((a:any,e)=>{const s=e.getAttribute('state')??'none';a[s]=(a[s]??0)+1;return a},{})]).then(JSON.stringify));
  console.log([...new Set(x.logs)].slice(0,6).join('\n'), x.logs.length);
  await x.p.screenshot({path:`/tmp/shopdev/1-${n}.png`});
}
// forms
const B=`<script async type="module" src="${SITE}/embed/v1/bukti.js"></script>`;
const {readFileSync}=await import('node:fs');
const sn=readFileSync('/tmp/S/dist/embed/kopi-sumbing-arabika/snippet.html','utf8');
for(const vw of [390,1440]) for(const dark of [0,1]){
  const x=await w.page({viewport:{width:vw,height:900},wait:1500});
  const P='product="kopi-sumbing-arabika"';
  await x.show(`<h3>rating</h3><bukti-rating ${P}><a href=x>Ulasan</a></bukti-rating><h3>reviews inherit + slots</h3><bukti-reviews ${P} theme=inherit limit=2><h2 slot=heading>Kata pembeli</h2><span slot=empty>Belum ada</span>x</bukti-reviews><h3>reviews carousel white</h3><bukti-reviews ${P} layout=carousel accent=white>x</bukti-reviews><h3>wall</h3><bukti-wall ${P} limit=4>x</bukti-wall><h3>quote none</h3><bukti-quote>QUOTE</bukti-quote><h3>snippet</h3>${sn}<h3>frame</h3><iframe src="${SITE}/embed/kopi-sumbing-arabika/?maxheight=400" width=100% height=400></iframe><h3>badge</h3><img src="${SITE}/badges/kopi-sumbing-arabika.svg"> <img src="${SITE}/badges/kopi-sumbing-arabika.mini.svg"> <img src="${SITE}/badges/kopi-sumbing-arabika.card.svg"> <img src="${SITE}/badges/kopi-sumbing-arabika.png">${B}`,'<style>bukti-wall::part(article){outline:2px solid lime}'+(dark?'html{color-scheme:dark}body{background:#111;color:#eee}':'')+'</style>');
  console.log('== forms',vw,dark,x.reqs.length,x.reqs.reduce((a:any,r)=>a+(+r[1]||0),0),'cls',await x.p.evaluate(()=>[(window as any).cls,document.documentElement.scrollWidth]).then(JSON.stringify));
  console.log([...new Set(x.logs)].join('\n'));
  await x.p.screenshot({path:`/tmp/shopdev/2-${vw}-${dark}.png`,fullPage:true});
}
await w.browser.close();
