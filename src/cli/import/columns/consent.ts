import { anyOf, headerWords, turned } from './header-words.ts';
import { isNo, isYes } from './yes-no.ts';

/** What makes words public, in the languages in which forms ask. A star stands for any letters. */
const PUBLISH =
  'publi*,pubbli*,opubli*,republish*,unpublish*,*tampil*,*nampil*,terbit*,*terbitkan,tayang*,*tayangkan,muat,dimuat,memuat,*siarkan,*posting,*papar*,show,shows,shown,showing,display*,visible,visibl*,post,posted,posting,print,printed,*veroffentlich*,julkais*,zverejn*,kozze*,objavi*,δημοσι*,anzeig*,angezeigt,zeigen,gezeigt,affich*,mostr*,muestr*,exib*,divulg*,pubblic*,tonen,getoond,weergeven,weergegeven,plaatsen,geplaatst,yayin*,yayın*,goster*,*публик*,показ*,*掲載*,*公開*,*表示*,*게시*,*공개*,*发布*,*公开*,*展示*,*發布*,*نشر*,*عرض*';
/** What is done with words elsewhere than where they were given. */
const USE =
  'use,used,using,share,shared,sharing,feature,featured,quote,quoted,quoting,reuse,reused,repost*,reproduc*,include,included,gunakan,digunakan,menggunakan,pakai,dipakai,memakai,bagikan,dibagikan,membagikan,kutip,dikutip,mengutip,*cantumkan,verwend*,nutzen,genutzt,teilen,geteilt,zitier*,utilis*,utiliz*,partag*,citer,usar*,compart*,condivid*,citar*,gebruik*,delen,gedeeld,kullan*,paylas*,использ*,*使用*,*利用*,*紹介*,*사용*,*공유*,*分享*,*استخدام*';
/** Words of consent. */
const AGREE =
  'agree*,consent*,permission*,permit*,allow*,authori*,opt in,opt out,optin,optout,izin*,mengizin*,diizin*,ijin*,mengijin*,diijin*,setuju*,menyetujui,persetujuan,bersedia*,kesediaan,membenarkan,kebenaran,erlaub*,einwillig*,einverst*,zustimm*,*autoris*,*autoriz*,accord,daccord,accepte,jaccepte,acepto,aceito,accetto,permis*,permes*,permet*,acconsent*,consens*,concordo,toestemming,akkoord,zgod*,zgadz*,соглас*,разреш*,onay*,*同意*,*許可*,*承諾*,*동의*,*허락*,*허용*,*允许*,*许可*,*أوافق*,*موافق*,*تسمح*,*يسمح*';
/** Words with which a form asks leave. */
const OPENERS =
  'may,can,could,shall,might,we,ok,okay,fine,happy,willing,mind,want,wish,accept*,my,mein,meine,mon,mes,mi,mia,mijn,minha,kami,mau,ingin,mochte,souhaite,quiero,quero,voglio,boleh*,bisa,bisakah,dapat,dapatkah,durfen,darf,konnen,kann,peut,pouvons,puis,pourrions,podemos,puede,pueden,podriamos,pode,podem,possiamo,puo,potremmo,mogen,mag,kunnen,możemy,mozemy,можем,можно,*可否*,*よろしい*,*abilir,*ebilir,*もいい*,*構いません*,*될까요*,*해도*,*可以*,*能否*,*هل*';
/** The words of the customer. */
const REVIEW =
  'review*,testimon*,feedback*,comment*,words,story,stories,opini*,answer*,response*,experience*,ulasan*,komentar*,jawaban*,tanggapan*,cerita*,pendapat*,penilaian*,masukan*,pengalaman*,bewertung*,rezension*,meinung*,kommentar*,antwort*,erfahrung*,avis,temoign*,commentaire*,reponse*,resen*,comentario*,valoracion*,respuesta*,avalia*,depoimento*,resposta*,recension*,commento,risposta,beoordeling*,ervaring*,reactie*,anmeldelse*,arvostel*,recenz*,velemeny*,κριτικ*,отзыв*,yorum*,gorus*,*レビュー*,*口コミ*,*感想*,*コメント*,*お客様の声*,*후기*,*리뷰*,*评价*,*评论*,*評價*,*تقييم*,*رأي*';
/** What is shown of a customer beside the words, and ways to reach one. */
const PERSONAL =
  'name*,nama*,nom,noms,nombre*,nome*,username*,nick*,initial*,inisial*,identit*,profil*,photo*,foto*,image*,picture*,gambar*,bild*,video*,avatar,logo,email*,e mail,phone,telepon,contact*,kontak*,*hubungi,sms,whatsapp,address,alamat,*名前*,*氏名*,*写真*,*이름*';
/** What consent is asked for that is not about words. */
const OTHER_MATTERS =
  'newsletter*,marketing,promo*,cookie*,terms,privacy,policy,syarat,ketentuan,agb,datenschutz*,data,order*,pesanan,payment,shipping,product*,produk*,item,shop,store,toko,price,harga,date,time,tanggal,waktu,by,at,url,link,id,version,text,user,customer,author,reviewer,consumer,rating,score,count';
/** "in our marketing", "on social media": where the words would be shown. */
const PLACE =
  / (?:in|on|for|at|di|pada|untuk|dalam|auf|fur|zu|en|para|sur|dans|pour|per|su|nel|voor|op|no|na) (?:\p{L}+ ){0,3}(?:web\p{L}*|sites?|situs|stores?|shops?|toko|home ?page|pages?|widget|marketing|promo\p{L}*|publicity|social media|media sosial|sosial media|socials?|ads|advert\p{L}*|iklan|werb\p{L}*|publici\p{L}*|newsletters?|emails?|instagram|facebook|materials?|channels?|tienda|boutique|negozio|winkel)(?= )/gu;

/** Words of leave to show or use something, also where they are about a name. */
export const PERMISSION_WORDS = [PUBLISH, USE, AGREE, OPENERS].join(',');

const PUBLISHES = anyOf(PUBLISH);
const USES = anyOf(USE);
const AGREES = anyOf(AGREE);
const OPENS = anyOf(OPENERS);
const IS_REVIEW = anyOf(REVIEW);
const IS_PERSONAL = anyOf(PERSONAL);
const IS_OTHER = anyOf(OTHER_MATTERS);
/** What a program lets people do, such as `allow_comments`, is no consent. */
const LETS = anyOf('allow*,permit*');
/** "your name and your review": both. */
const AND_REVIEW = new RegExp(
  `${IS_PERSONAL.source}(?:\\p{L}+ ){0,3}(?:and|or|dan|atau|und|oder|y|et|e|en) (?:\\p{L}+ ){0,2}(?<= )${IS_REVIEW.source.trimStart()}`,
  'u',
);
const WANT = 'want,wish,like,mau,ingin,mochte,will,wunsche,veux,souhaite,quiero,deseo,quero,desejo,voglio,desidero,wil';
const REFUSES = turned(`${PUBLISH},${USE},${AGREE},${WANT}`);
/** "Ich möchte nicht, dass meine Bewertung erscheint". */
const WANTS_NOT = new RegExp(`${anyOf(WANT).source}(?:nicht|niet) `, 'u');
/** A no further away may belong to something else: "I have not been paid and agree to publication". */
const HAS_NO = / (?:not|don t|dont|never|jangan|tidak|nicht|kein\p{L}*|pas|non|niet|geen|nao) /u;
const OR_NOT = / (?:or|atau|oder|ou|o|of) (?:not|no|tidak|nicht|nein|non|pas|niet) /g;
const ASKS_TO_HIDE = anyOf('opt out,optout,hide,hidden,withhold');
/** "Do you mind if we publish it?", "May we use it internally?": a yes or a no may mean either. */
const IS_TWOFOLD = anyOf(
  'private*,privat*,pribadi,confidential*,internal*,rahasia,mind,object,objection*,keberatan,einwand*,einwande,inconvenien*,oppos*,bezwaar',
);

/** "Keep my review private". */
const KEEPS =
  / (?:keep|kept|stays?|remains?|rahasiakan|merahasiakan|garder|mantener|mantenere) (?:\p{L}+ ){0,5}?(?:private|confidential|internal|secret|ulasan|komentar|prive|privad[ao]|privat[ao]) /u;
/** "Marketing use". */
const IS_USE = / (?:marketing|promotional|public|website|testimonial|review) (?:use|usage) /;

/** What a yes to a question means: that readers may see the review, that they may not, or one of both. */
type Consent = 'allows' | 'refuses' | 'unclear';

/**
 * Whether a column asks the customer for leave to publish the review, in a question or the sentence of a checkbox, and what a yes means.
 * Nothing where it asks for something else, such as the name.
 */
export function consentAsked(header: string): Consent | undefined {
  const words = headerWords(header.slice(0, LONGEST)).replace(OR_NOT, ' ');
  const isPublic = PUBLISHES.test(words) || USES.test(words);
  const isLeave = AGREES.test(words);
  // A language whose words for asking are not known here has a question mark.
  const isQuestion = /[?？؟]\s*$/.test(header) && PUBLISHES.test(words) && IS_REVIEW.test(words);
  if (TELLS_TO_SHARE.test(words)) return undefined;
  if (KEEPS.test(words) && isAboutReview(words)) return HAS_NO.test(words) ? 'unclear' : 'refuses';
  if (IS_USE.test(words)) return 'allows';
  const isShort = words.trim().split(' ').length <= SHORT;
  const asks = isPublic ? isLeave || OPENS.test(words) || isQuestion : isLeave && !LETS.test(words) && (isShort || IS_REVIEW.test(words));
  if (!asks || !isAboutReview(words.replace(PLACE, ' '))) return undefined;
  if (IS_TWOFOLD.test(words)) return 'unclear';
  if (REFUSES.test(words) || WANTS_NOT.test(words) || ASKS_TO_HIDE.test(words))
    return HAS_NO.test(words) && ASKS_TO_HIDE.test(words) ? 'unclear' : 'refuses';
  return HAS_NO.test(words) ? 'unclear' : 'allows';
}

/** "Could you share your experience?" asks for the words themselves. */
const TELLS_TO_SHARE =
  / (?:(?:can|could|would|will) you (?:please )?|please )(?:share|post|use|show|quote|include) | bisa\p{L}* (?:anda|kamu|kakak) (?:mem)?bagikan /u;
/** Words of a header such as "Consent given". */
const SHORT = 3;
/** Characters. What is longer is no question, but a row in the place of the header. */
const LONGEST = 400;

/** What the question is about: whatever is named first, so that "your review with your name" is about the review. */
function isAboutReview(words: string): boolean {
  const [review, personal] = [words.search(IS_REVIEW), words.search(IS_PERSONAL)];
  if (review === -1) return personal === -1 && !IS_OTHER.test(words);
  return personal === -1 || review < personal || AND_REVIEW.test(words);
}

/** Whether an answer gives leave: "Yes, anonymously", "I agree", "Opt-in", "Saya tidak setuju". Nothing where it says neither. */
export function answersConsent(cell: string): 'yes' | 'no' | undefined {
  if (isYes(cell)) return 'yes';
  const words = headerWords(cell.slice(0, LONGEST)).replace(NO_NAME, ' ');
  if (isNo(cell) || OPTS_OUT.test(words)) return 'no';
  if (KEEPS_PRIVATE.test(words)) return undefined;
  const [first = ''] = words.trim().split(' ');
  if (isYes(first) || NO_OBJECTION.test(words)) return 'yes';
  if (words.trim().split(' ').some(isNo) || REFUSAL.test(words)) return 'no';
  return GIVES_LEAVE.test(words) ? 'yes' : undefined;
}

/** "Publish it, but without my name". */
const NO_NAME =
  / (?:no|not|non|without|tanpa|ohne|sin|sans|kein\p{L}*|tidak|jangan|nicht|pas) (?:\p{L}+ ){0,2}?(?:name|nama|namen|nom|nombre)(?= )/gu;
const NO_OBJECTION =
  /^ (?:tidak|tdk|tak|gak|ga|nggak|enggak|no|not|kein|keine|sin|pas) (?:ada |an? |de )?(?:masalah|apa|problem|problema|probleme|keberatan|objections?|issues?|worries|einwande) | (?:問題(?:ない|ありません)|構いません|大丈夫)/u;
const OPTS_OUT = / (?:opt(?:ed)? out|optout) |^ (?:private|privat|privado|privé|pribadi|rahasia|confidential|internal|intern|interno) $/u;
/** "Internal use only" is no plain yes and no plain no. */
const KEEPS_PRIVATE = anyOf('private,privately,privat,pribadi,confidential,internal,internally,intern,interne,interno,rahasia');
const REFUSAL = anyOf(
  'none,don t,dont,cannot,can t,rather,without consent,declin*,reject*,disagree*,withdr*,revok*,belum,menolak,keberatan,geen,pas,lehne,ablehn*,verweiger*,rechaz*,rehus*,refus*,rifiut*,weiger*,*ません*,*ない*,*いいえ*,*不*,*아니*,*거부*,*لا*',
);
const GIVES_LEAVE = anyOf(
  `${PUBLISH},${USE},${AGREE},opted in,accept*,approv*,granted,given,signed,erteilt,website*,social*,everywhere,anywhere,of course,certainly,absolutely,definitely,gladly,go ahead,tentu,gerne,naturlich,selbstverstandlich,claro,por supuesto,bien sur,certainement,certo,natuurlijk,もちろん,anonym*,anonim*,匿名,initial*,inisial*,name*,nama*,*はい*,*네*,*예*,*是*,*好*`,
);
