/**
 * Who said it: name, role and organisation from the words beside a quotation. The press puts the role before the name
 * ("chief executive X", "the charity's director of policy, X") or after it ("X, chief executive of Y").
 */
export interface Attribution {
  readonly speaker?: string;
  readonly role?: string;
  readonly organisation?: string;
  readonly written: string;
}

const verbs =
  '(?:said|says|added|adds|told|tells|commented|comments|warned|warns|explained|explains|argued|argues|continued|concluded|concludes|stated|wrote|writes|insisted|claimed|responded|replied|noted|urged|recalled|remembered|admitted|called)';
const roleHeads =
  /\b(?:chief executive|chief constable|chief officer|director|chair|chairman|chairwoman|chairperson|minister|secretary|spokes(?:person|man|woman)|head|manager|officer|commissioner|constable|inspector|superintendent|leader|president|founder|mother|father|mum|dad|parent|professor|lecturer|lead|editor|MP|MS|MSP|MLA|peer|campaigner|analyst|researcher|teacher|headteacher|counsellor|solicitor|barrister|doctor|GP|nurse|volunteer|adviser|advisor|detective|survivor|trustee|ambassador|CEO|supervisor|coordinator|co-ordinator|source)\b/iu;
const longest = 400;
const pronoun = /^(?:he|she|they|it)$/i;

/** "He added": the speaker is the one before. */
export function isPronoun({ speaker }: Attribution): boolean {
  return speaker !== undefined && pronoun.test(speaker);
}

/** The words before a quotation: "X, chief executive of Y, said: “", "According to X, “". */
export function attributionBefore(words: string): Attribution | undefined {
  const near = lastSentence(words.slice(-longest)).trim();
  const said = new RegExp(`^(?<who>.*?)\\s${verbs}(?:\\s(?<rest>[^“"‘]{0,120}?))?[:,]?$`, 'u').exec(near);
  if (said?.groups !== undefined) return read(said.groups['who'] ?? '', near);
  const according = /\b[Aa]ccording to (?<who>[^“"‘]{2,200}?),?$/u.exec(near);
  if (according?.groups !== undefined) return read(according.groups['who'] ?? '', near);
  return /^[\p{Lu}][^.!?“"]{2,120}:$/u.test(near) ? read(near.slice(0, -1), near) : undefined;
}

/** The words after a quotation: "said X, role at Y.", "X said.", "she added". */
export function attributionAfter(words: string): Attribution | undefined {
  const near = firstSentence(words.slice(0, longest)).trim();
  const inverted = new RegExp(`^[,–—-]?\\s*${verbs}\\s(?<who>[^“"‘:]{2,300}?)[.:,;]?$`, 'u').exec(near);
  if (inverted?.groups !== undefined) {
    const who = inverted.groups['who'] ?? '';
    if (!/^(?:that|in|at|to|on|the (?:report|letter|bill|figures))\b/u.test(who)) return read(who, near);
  }
  const plain = new RegExp(`^[,–—-]?\\s*(?<who>[^“"‘:.]{2,200}?),?\\s${verbs}\\b`, 'u').exec(near);
  if (
    plain?.groups !== undefined &&
    /^(?:\p{Lu}|he\b|she\b|they\b|the \p{L}+|a \p{L}+)/u.test(plain.groups['who'] ?? '')
  )
    return read(plain.groups['who'] ?? '', near);
  const dash = /^\s*[–—-]\s*(?<who>\p{Lu}[^“"‘:.]{2,200})$/u.exec(near);
  return dash?.groups === undefined ? undefined : read(dash.groups['who'] ?? '', near);
}

function read(phrase: string, written: string): Attribution | undefined {
  const who = phrase
    .replace(/^(?:But|And|However|Meanwhile|Today|Yesterday|Earlier|Later),?\s/u, '')
    .replace(/[\s,:;–—-]+$/u, '')
    .replace(/\s+(?:also|then|later|has|had)$/u, '')
    .trim();
  if (who === '' || who.length > 300) return undefined;
  const pronouns = /^(?:.*[\s,])?(he|she|they)$/iu.exec(who);
  if (pronouns?.[1] !== undefined) return { speaker: pronouns[1].toLowerCase(), written };
  const comma = who.indexOf(',');
  if (comma === -1) return { ...readRun(who), written };
  const [left, right] = [who.slice(0, comma).trim(), who.slice(comma + 1).replace(/^[\s,]+|[\s,]+$/gu, '')];
  // "the charity's director of policy, NAME": the role stands first.
  if (roleHeads.test(left) && !roleHeads.test(right) && isName(right))
    return { ...readRole(left), speaker: right, written };
  const base = roleHeads.test(left) ? readRun(left) : { speaker: cleanName(left) };
  return { ...readRole(right), ...base, written };
}

/** Without a comma: "NSPCC chief executive NAME", "NAME", "a spokesperson for Y". */
function readRun(who: string): Omit<Attribution, 'written'> {
  const match = roleHeads.exec(who);
  if (match === null) return { speaker: cleanName(who) };
  const end = match.index + match[0].length;
  const rest = who.slice(end);
  const named =
    /^(?<role>(?:\s(?:of|for|at|and)\s.*?|\s\p{Ll}[\p{L}-]*)*)\s(?<name>(?:(?:Sir|Dame|Dr|Mr|Mrs|Ms|Lord|Lady|Baroness)\s)?\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)+)$/u.exec(
      rest,
    );
  const fore = who.slice(0, match.index).trim();
  const head = `${match[0]}${named?.groups?.['role'] ?? (named === null ? rest : '')}`;
  const role = readRole(`${fore} ${head}`.trim());
  return named === null ? role : { ...role, speaker: named.groups?.['name'] ?? '' };
}

/** "chief executive of Y", "Y's director of policy", "Home Office minister": the role and its organisation. */
function readRole(words: string): { role?: string; organisation?: string } {
  const plain = words
    .replace(/^(?:who is|the|a|an)\s/iu, '')
    .replace(/^charity['’]s\s/u, '')
    .trim();
  const match = roleHeads.exec(plain);
  if (match === null) return plain === '' ? {} : /^\p{Lu}/u.test(plain) ? { organisation: plain } : { role: plain };
  const fore = plain.slice(0, match.index).trim();
  const owner = /^(?<organisation>\p{Lu}.*?)(?:['’]s?)?(?<qualifier>(?:\s\p{Ll}[\p{L}-]*)*)$/u.exec(fore);
  const after = /^(?<role>.*?)\s(?:at|of|for|from|with|to)\s(?:the\s)?(?<organisation>\p{Lu}[^,]*)/u.exec(
    plain.slice(match.index),
  );
  if (after?.groups !== undefined) {
    const role = `${fore === '' ? '' : `${fore} `}${after.groups['role'] ?? ''}`;
    return { role, organisation: (after.groups['organisation'] ?? '').trim() };
  }
  const role = plain.slice(match.index).split(',')[0] ?? '';
  const qualifier = owner?.groups?.['qualifier']?.trim() ?? (owner === null ? fore : '');
  const organisation = owner?.groups?.['organisation'];
  const inCapitals =
    organisation !== undefined &&
    !/^(?:Deputy|Assistant|Acting|Senior|Chief|Detective|Lead|Vice|Associate|Managing|Executive)\b/u.test(organisation);
  if (!inCapitals) return { role: `${fore === '' ? '' : `${fore} `}${role}`.trim() };
  return { role: `${qualifier === '' ? '' : `${qualifier} `}${role}`.trim(), organisation };
}

function cleanName(words: string): string {
  return words.replace(/^(?:the|a|an)\s(?=\p{Lu})/iu, '').trim();
}

function isName(words: string): boolean {
  return /^(?:(?:Sir|Dame|Dr|Mr|Mrs|Ms|Lord|Lady|Baroness)\s)?\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'.-]+){0,4}$/u.test(
    words,
  );
}

function lastSentence(words: string): string {
  const cut = Math.max(
    words.lastIndexOf('. '),
    words.lastIndexOf('! '),
    words.lastIndexOf('? '),
    words.lastIndexOf('”'),
  );
  return cut === -1 ? words : words.slice(cut + 1);
}

function firstSentence(words: string): string {
  const cut = /(?<!\b(?:Mr|Mrs|Ms|Dr|St|Prof))[.!?](?=\s|$)/u.exec(words);
  return cut === null ? words : words.slice(0, cut.index + 1);
}
