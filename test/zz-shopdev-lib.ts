import { readFileSync, existsSync, statSync } from 'node:fs';
import { join, extname } from 'node:path';
import { openBrowser } from './support/browser.ts';
export const SITE='https://bukti.lereng.example';
const T:Record<string,string>={'.js':'text/javascript','.json':'application/json','.svg':'image/svg+xml','.png':'image/png','.html':'text/html; charset=utf-8','.css':'text/css','.woff2':'font/woff2'};
export async function world(){
  const browser=await openBrowser();
  return {browser, async page(o:any={}){
    const ctx=await browser.newContext({viewport:o.viewport??{width:1440,height:900},colorScheme:o.colorScheme??'light',javaScriptEnabled:o.js??true});
    ctx.setDefaultTimeout(15000);
    const p=await ctx.newPage();
    const reqs:any[]=[]; const logs:string[]=[];
    p.on('console',m=>logs.push(m.type()+': '+m.text().slice(0,300))); p.on('pageerror',e=>logs.push('PAGEERROR '+e.message));
    await ctx.route('**/*',async r=>{
      const u=new URL(r.request().url());
      if(u.host==='shop.example'){ if(u.pathname==='/favicon.ico')return r.fulfill({status:404}); return r.fulfill({status:200,contentType:'text/html; charset=utf-8',headers:o.csp?{'content-security-policy':o.csp}:{},body:o.html.v}); }
      if(u.origin===SITE){
        if(o.down) {reqs.push([u.pathname,'down']);return r.abort('connectionrefused');}
        if(o.delay) await new Promise(f=>setTimeout(f,o.delay));
        let f=join('/tmp/S/dist',decodeURIComponent(u.pathname)); if(f.endsWith('/'))f+='index.html';
        const ok=existsSync(f)&&statSync(f).isFile();
        const b=ok?readFileSync(f):Buffer.from('nf');
        reqs.push([u.pathname,ok?b.length:404]);
        return r.fulfill({status:ok?200:404,contentType:T[extname(f)]??'text/plain',headers:{'access-control-allow-origin':'*'},body:b});
      }
      logs.push('OTHER '+u); return r.abort();
    });
    await p.addInitScript(()=>{(window as any).cls=0;(window as any).clsN=[];new PerformanceObserver(l=>{for(const e of l.getEntries() as any[]){(window as any).cls+=e.value;(window as any).clsN.push([e.value,...e.sources.map((s:any)=>s.node?.nodeName+'.'+s.node?.className)])}}).observe({type:'layout-shift',buffered:true});
     (window as any).ev=[];for(const t of ['load','empty','error','open'])addEventListener('bukti-'+t,(e:any)=>(window as any).ev.push([t,e.target?.localName,e.detail]));});
    const html={v:''}; o.html=html;
    return {p,reqs,logs,o,async show(body:string,head=''){html.v='<!doctype html><html lang=id><meta charset=utf-8><meta name=viewport content="width=device-width"><title>Toko</title><style>body{font:16px/1.5 sans-serif;margin:16px}.g{display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:12px}.c{border:1px solid #8888;padding:8px}</style>'+head+'<body>'+body; await p.goto('https://shop.example/'); await p.waitForTimeout(o.wait??900);}};
  }};
}
