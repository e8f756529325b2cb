/** Words of postal addresses in the US and Canada with their abbreviations and variants. */

type Forms = Readonly<Record<string, string>>;

/** Street types; the last word of a street. */
const kinds: Forms = {
  alley: "aly ally",
  avenue: "ave av aven avenu avnue",
  boulevard: "blvd boul boulv",
  bridge: "brg",
  bypass: "byp",
  causeway: "cswy",
  center: "ctr centre cntr",
  circle: "cir circ crcl",
  court: "ct crt",
  cove: "cv",
  creek: "crk",
  crescent: "cres crsnt",
  crossing: "xing crssng",
  drive: "dr drv driv",
  estate: "est ests estates",
  expressway: "expy expwy",
  freeway: "fwy frwy",
  garden: "gdn gdns gardens",
  gateway: "gtwy",
  glen: "gln",
  grove: "grv",
  heights: "hts ht",
  highway: "hwy hiway hway",
  hill: "hl hills hls",
  hollow: "holw",
  island: "is isle",
  junction: "jct jctn",
  lake: "lk",
  landing: "lndg",
  lane: "ln",
  loop: "lp",
  manor: "mnr",
  meadow: "mdw mdws meadows",
  mill: "ml mills",
  mountain: "mtn",
  park: "pk prk",
  parkway: "pkwy pky parkwy",
  pass: "",
  path: "",
  pike: "",
  place: "pl",
  plaza: "plz plza",
  point: "pt pointe",
  ridge: "rdg",
  river: "riv",
  road: "rd",
  route: "rte rt",
  row: "",
  run: "",
  shore: "shr shores",
  spring: "spg spgs springs",
  square: "sq sqr",
  station: "sta stn",
  street: "st str strt",
  summit: "smt",
  terrace: "ter terr",
  trace: "trce",
  trail: "trl tr trails",
  turnpike: "tpke trnpk",
  valley: "vly",
  view: "vw",
  village: "vlg",
  vista: "vis vst",
  walk: "",
  way: "wy",
};

const directions: Forms = {
  north: "n no",
  south: "s so",
  east: "e",
  west: "w",
  northeast: "ne",
  northwest: "nw",
  southeast: "se",
  southwest: "sw",
};

/** Words at the beginning or in the middle of street and city names. */
const nameWords: Forms = {
  saint: "st ste",
  fort: "ft",
  mount: "mt",
  doctor: "dr",
  first: "1st",
  second: "2nd",
  third: "3rd",
  fourth: "4th",
  fifth: "5th",
  sixth: "6th",
  seventh: "7th",
  eighth: "8th",
  ninth: "9th",
  tenth: "10th",
};

/** Words followed by the unit's ID. */
const units: Forms = {
  apartment: "apt apmt",
  unit: "",
  suite: "ste",
  floor: "fl flr",
  room: "rm",
  building: "bldg",
  lot: "",
  space: "spc",
  trailer: "trlr",
  penthouse: "ph",
  number: "no",
};

const byForm = (forms: Forms): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(forms).flatMap(([word, others]) =>
      [word, ...others.split(" ").filter(Boolean)].map((form) => [form, word] as const),
    ),
  );

export const kindOf = byForm(kinds);
export const directionOf = byForm(directions);
export const nameWordOf = byForm(nameWords);
export const unitWordOf = byForm(units);
