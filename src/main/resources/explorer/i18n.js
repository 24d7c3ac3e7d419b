// What the page says, in Arabic and English, and which of the two is chosen.

const WORDS = {
  title: ["إسناد", "Isnad"], skip: ["إلى المحتوى", "Skip to content"],
  home: ["الرئيسية", "Overview"], articles: ["المقالات", "Articles"], claims: ["الأقوال", "Claims"], timeline: ["الخط الزمني", "Timeline"],
  incidents: ["مقارنة الصحف", "Outlets compared"], query: ["استعلام", "Query"], search: ["بحث", "Search"], relations: ["العلاقات", "Relations"],
  searchHint: ["اسم أو كلمات…", "A name or words…"], language: ["English", "العربية"], theme: ["فاتح / داكن", "Light / dark"], views: ["الصفحات", "Views"],
  hero: ["من فعل ماذا بمن، ومن يقول ذلك", "Who did what to whom, and who says so"],
  lead: ["كل حدث مربوط بحروفه في النص وبالصوت الذي يقوله: ما ترويه الصحيفة نفسها خط متصل، وما يدّعيه غيرها خط متقطع.", "Every event is tied to its characters in the text and to the voice that says it: a solid line for what an article itself reports, dashes for what somebody else claims."],
  events: ["أحداث", "Events"], claimedEvents: ["أحداث مدّعاة", "Claimed events"], actors: ["فاعلون", "Actors"], shared: ["وقائع في أكثر من مقال", "In several articles"],
  states: ["الدول", "States"], people: ["الأشخاص", "People"], groups: ["الهيئات والجماعات", "Organisations and groups"], types: ["أنواع الأحداث", "Kinds of events"], latest: ["آخر المقالات", "Latest articles"], outlets: ["الصحف", "Outlets"],
  did: ["ما فعل", "What it did"], undergone: ["ما فُعل به", "What was done to it"], said: ["ما قال", "What it said"], saidOf: ["ما قيل عنه", "What was said of it"],
  offices: ["المناصب", "Offices"], names: ["أسماء أخرى", "Other names"], kind: ["النوع", "Kind"], ofState: ["الدولة", "State"], former: ["سابقاً", "former"], noDate: ["بلا تاريخ", "no date"],
  person: ["شخص", "Person"], state: ["دولة", "State"], organisation: ["هيئة", "Organisation"], armedgroup: ["جماعة مسلحة", "Armed group"], place: ["مكان", "Place"], outlet: ["صحيفة", "Outlet"], unnamedactor: ["فاعل غير مسمى", "Unnamed actor"],
  agent: ["الفاعل", "By"], recipient: ["المتلقي", "To"], where: ["المكان", "Where"], when: ["الزمان", "When"], status: ["الحال", "Status"], voice: ["سلسلة الإسناد", "Chain of voices"], rule: ["قاعدة الاستخراج", "Rule"], confidence: ["الثقة", "Confidence"], elsewhere: ["الواقعة نفسها في مقالات أخرى", "The same incident elsewhere"], nowhere: ["لا ذكر لها في مقال آخر", "No other article tells of it"],
  actual: ["وقع", "actual"], denied: ["منفي", "denied"], planned: ["مزمع", "planned"], hypothetical: ["مفترض", "hypothetical"],
  claimed: ["ادعاء", "claimed"], reported: ["خبر", "reported"], narrator: ["المقال نفسه", "the article itself"], via: ["عبر", "via"], unknownSpeaker: ["قائل غير مسمى", "unnamed speaker"], capacity: ["بصفته", "as"], medium: ["في", "in"],
  neutral: ["محايد", "neutral"], endorsing: ["مؤيِّد", "endorsing"], distancing: ["متحفظ", "distancing"], denying: ["نافٍ", "denying"], direct: ["بلفظه", "direct"], indirect: ["بمعناه", "indirect"],
  inText: ["في النص", "In the text"], choose: ["اختر كلمة مظللة في النص، أو قولاً من القائمة.", "Choose a marked word in the text, or a claim from the list."], back: ["عودة", "Back"], open: ["افتح المقال", "Open the article"], source: ["المصدر", "Source"],
  legendEvent: ["حدث يرويه المقال", "event the article reports"], legendClaimed: ["حدث يدّعيه قائل", "event somebody claims"], legendEntity: ["اسم", "name"], legendCue: ["لفظ القول", "reporting verb"], legendContent: ["قول", "claim"], legendNested: ["قول داخل قول", "claim within a claim"],
  speaker: ["القائل", "Speaker"], about: ["عن", "About"], stance: ["الموقف", "Stance"], all: ["الكل", "All"], type: ["النوع", "Type"], from: ["من", "From"], to: ["إلى", "To"], asserted: ["الصوت", "Voice"],
  contradicted: ["مؤكَّد هنا ومنفي هناك", "Said here, denied there"], deniedOnly: ["منفي فقط", "Only denied"], both: ["خبر وادعاء", "Reported and claimed"], onlyClaimed: ["ادعاء فقط", "only claimed"], onlyReported: ["خبر فقط", "only reported"], affirmed: ["يثبته", "Affirmed"], deniedBy: ["ينفيه", "Denied"], byArticles: ["ترويه المقالات", "Reported by articles"], bySpeakers: ["يدّعيه قائلون", "Claimed by speakers"],
  none: ["لا شيء هنا.", "Nothing here."], more: ["المزيد", "More"], of: ["من", "of"], nothingFound: ["لا نتيجة", "Nothing found"], inTexts: ["في نصوص المقالات", "In the articles"], inNames: ["في الأسماء", "Names"],
  undated: ["أحداث بلا تاريخ في نصها", "Events whose text gives no date"], dated: ["مؤرخة", "dated"], noTime: ["لا أحداث مؤرخة بهذه الشروط.", "No dated events under these conditions."], reset: ["مسح الشروط", "Reset"],
  tells: ["ما يرويه", "What it says"], also: ["ويذكر أيضاً", "Also tells"], leavesOut: ["لا يذكر", "Leaves out"], labels: ["تسميات محمّلة", "Loaded labels"], quotes: ["ينقل عن", "Quotes"], ownWords: ["بقلم الصحيفة", "its own words"], speakersWords: ["بلفظ القائل", "the speaker's words"], unresolved: ["غير محسوم", "unresolved"],
  run: ["نفّذ", "Run"], share: ["رابط", "Link"], copied: ["نُسخ الرابط", "Link copied"], table: ["جدول", "Table"], graph: ["شبكة", "Graph"], questions: ["أسئلة جاهزة", "Ready questions"], rows: ["صفوف", "rows"], editor: ["استعلام سباركل", "SPARQL query"], yes: ["نعم", "Yes"], no: ["لا", "No"], shownFirst: ["يُعرض منها", "shown here"],
  widen: ["اضغط فاعلاً لتوسيع الشبكة حوله", "Choose an actor to widen the picture around it"], zoomIn: ["تكبير", "Zoom in"], zoomOut: ["تصغير", "Zoom out"], page: ["صفحته", "Open its page"], count: ["العدد", "Count"], relation: ["العلاقة", "Relation"],
  yearless: ["في سنة لا يذكرها النص", "In a year the text does not give"], yearlessWhy: ["اليوم أو الشهر مذكور، والسنة لا. الشهر كله شريط.", "The text names the day or the month, not the year. A whole month is a long bar."], yearUnknown: ["السنة غير معروفة", "year unknown"],
  cooperation: ["تعاون", "cooperation"], conflict: ["صراع", "conflict"], legendReported: ["ترويه المقالات", "articles report it"], legendOnlyClaimed: ["يدّعيه قائلون فقط", "only claimed"],
  ms: ["جزء من ألف من الثانية", "ms"], sharedOf: ["وقائع في أكثر من مقال، من الوقائع كلها", "Incidents in several articles, of all"],
  says: ["من يقول ماذا", "Who says what"], comma: ["، ", ", "], preparing: ["يُقرأ المخزن", "Reading the store"], preparingWhy: ["تُحضَّر الصفحات مرة واحدة لكل حال من أحوال المخزن. الاستعلام يعمل في أثناء ذلك.", "The views are made ready, once for each state of the store. Queries are answered meanwhile."],
  showing: ["المعروض", "Showing"], moreQuestions: ["أسئلة للفحص والتقويم", "Questions for checks and evaluation"], earlier: ["السابق", "Earlier"],
  noneDated: ["لا حدث هنا يذكر نصُّه يوماً. لا يؤخذ تاريخ المقال بدلاً من تاريخ الحدث، فانظر القائمة أدناه.", "No event here has a day in its own words. The article's date is never taken for it; see the list below."],
  datedNote: ["الشريط الطويل مدة أو تاريخ غير محدد. تاريخ المقال لا يؤخذ للحدث.", "A long bar is a period or a vague date. The article's date is never taken for the event's."],
  sharedHere: ["وقائع ترويها مقالات أخرى أيضاً", "Incidents that other articles tell too"], inArticles: ["في مقالات", "articles"], attested: ["ورد", "attested"], offLine: ["بلا تاريخ", "without a date"],
  denies: ["النفي والإثبات", "Denied and affirmed"], dateHint: ["سنة-شهر-يوم", "yyyy-mm-dd"], onlyClaimedLong: ["يدّعيه قائلون ولا يرويه مقال", "Claimed, reported by no article"], onlyReportedLong: ["ترويه المقالات ولا يُنسب إلى قائل", "Reported, claimed by nobody"],
  data: ["البيانات", "Data"], offline: ["يعمل دون شبكة", "works without a network"], loading: ["جارٍ التحميل…", "Loading…"], failed: ["تعذّر ذلك", "That did not work"], resource: ["البيانات المرتبطة", "Linked data"], mentionedIn: ["مقالات تذكره", "Articles that mention it"], words: ["ألفاظ", "Words"], author: ["الكاتب", "Author"], clear: ["إلغاء الاختيار", "Clear selection"], unknown: ["غير معروف", "unknown"],
  statement: ["بيان", "statement"], interview: ["مقابلة", "interview"], "press-conference": ["مؤتمر صحفي", "press conference"], post: ["منشور", "post"], speech: ["خطاب", "speech"], letter: ["رسالة", "letter"], report: ["تقرير", "report"],
};

let chosen = "ar";
const EMPTY = { types: {}, modes: {}, cues: {}, states: {}, base: "https://w3id.org/isnad/id/" };
let vocabulary = EMPTY;

export const language = () => chosen;
export function setLanguage(value) {
  chosen = value === "en" ? "en" : "ar";
  document.documentElement.lang = chosen;
  document.documentElement.dir = chosen === "ar" ? "rtl" : "ltr";
}
export function setVocabulary(value) { vocabulary = value; }
export const hasVocabulary = () => vocabulary !== EMPTY;
/** Where the store's own IRIs begin. */
export const base = () => vocabulary.base;
/** Codes and names of the states, in the order of their names. */
export const states = () => Object.keys(vocabulary.states).map((code) => [code, stateName(code)]).sort((a, b) => a[1].localeCompare(b[1], chosen));
export const eventTypes = () => Object.keys(vocabulary.types).sort();

/** The words for a key, in the chosen language. */
export const t = (key) => WORDS[key]?.[chosen === "ar" ? 0 : 1] ?? key;

const named = (entry, otherwise) => (entry && (chosen === "ar" ? entry.ar ?? entry.en : entry.en ?? entry.ar)) || otherwise;
export const typeName = (type) => named(vocabulary.types[type], type);
export const modeName = (type, mode) => named(vocabulary.modes[`${type}/${mode}`], mode);
export const cueName = (cue) => named(vocabulary.cues[cue], cue);
export const stateName = (code) => named(vocabulary.states[code], code);
export const thingName = (things, iri) => named(things?.[iri], decodeURIComponent(iri.slice(iri.lastIndexOf("/") + 1)));

/** «coop» or «conf», and whether in deeds. */
export function sign(type) {
  const quad = vocabulary.types[type]?.quad ?? "";
  return { side: quad.endsWith("COOP") ? "coop" : quad.endsWith("CONF") ? "conf" : "", material: quad.startsWith("M") };
}

export const number = (n) => new Intl.NumberFormat(chosen === "ar" ? "ar-u-nu-latn" : "en").format(n);
export function day(iso) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso ?? "")) return iso ?? "";
  return new Intl.DateTimeFormat(chosen === "ar" ? "ar-u-nu-latn" : "en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(iso + "T00:00:00Z"));
}
export function period(event) {
  if (event.earliest && event.latest) return event.earliest === event.latest ? day(event.earliest) : `${day(event.earliest)} – ${day(event.latest)}`;
  return edtf(event.edtf ?? "");
}

/** «10 May, year unknown» for XXXX-05-10; other vague dates as they are. */
export function edtf(value) {
  const part = (one) => {
    const [, month, of] = /^XXXX-(\d\d)(?:-(\d\d))?$/.exec(one) ?? [];
    if (!month) return one;
    return new Intl.DateTimeFormat(chosen === "ar" ? "ar-u-nu-latn" : "en-GB", { day: of ? "numeric" : undefined, month: "long", timeZone: "UTC" }).format(Date.UTC(2000, Number(month) - 1, Number(of ?? 1)));
  };
  return value.startsWith("XXXX-") ? `${value.split("/").map(part).join(" – ")}${t("comma")}${t("yearUnknown")}` : value;
}
