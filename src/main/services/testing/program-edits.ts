/** Edits made by LibreOffice and by python-docx, each with the exact list that read-back must give. */
import type { Edited } from './edited.ts';
import type { OfficeEdit } from './office-tools.ts';

const counts = 'These counts show';
const law = 'neither step needs';
const force = 'Require every police force';
export const officeEdits: readonly (OfficeEdit & Edited)[] = [
  { name: 'opened and saved', how: 'nothing', words: '', expected: [] },
  {
    name: 'words replaced',
    how: 'replace',
    words: law,
    text: 'no step here needs',
    expected: ['words-changed: “neither” became “no”; “here” was put in.'],
  },
  {
    name: 'words replaced, tracked',
    how: 'replace',
    tracked: true,
    words: law,
    text: 'no step here needs',
    expected: ['words-changed: “neither” became “no”; “here” was put in. by Unknown Author'],
  },
  {
    name: 'a figure replaced',
    how: 'replace',
    words: '2,194',
    text: '2,500',
    expected: ['figure-changed: 2,194 → 2,500 [does not hold]'],
  },
  {
    name: 'a figure replaced, tracked',
    how: 'replace',
    tracked: true,
    words: '38,685',
    mayBreak: true,
    text: '37,000',
    expected: ['figure-changed: 38,685 → 37,000 [does not hold] by Unknown Author'],
  },
  {
    name: 'a quote altered',
    how: 'replace',
    words: 'does not stop',
    text: 'never stops',
    expected: ['quote-changed: “does not” became “never”; “stop” became “stops”. [does not hold]'],
  },
  {
    name: 'a quote altered, tracked',
    how: 'replace',
    mayBreak: true,
    tracked: true,
    words: 'does not stop',
    text: 'never stops',
    expected: ['quote-changed: “does not” became “never”; “stop” became “stops”. [does not hold] by Unknown Author'],
  },
  {
    name: 'an ask reworded',
    how: 'replace',
    words: force,
    text: 'Encourage every police force',
    expected: ['ask-reworded: “Require” became “Encourage”.'],
  },
  {
    name: 'an ask added',
    how: 'add paragraph',
    words: force,
    text: 'Publish a plan.',
    expected: ['ask-added: Publish a plan.'],
  },
  {
    name: 'a paragraph deleted',
    how: 'delete paragraph',
    words: counts,
    expected: ['words-deleted: These counts show the offences that came to the n…'],
  },
  {
    name: 'a paragraph deleted, tracked',
    how: 'delete paragraph',
    tracked: true,
    words: counts,
    expected: ['words-deleted: These counts show the offences that came to the n… by Unknown Author'],
  },
  {
    name: 'a paragraph added',
    how: 'add paragraph',
    words: counts,
    text: 'Words of our own.',
    expected: ['words-added: Words of our own.'],
  },
  {
    name: 'a paragraph with a number added, tracked',
    how: 'add paragraph',
    tracked: true,
    words: counts,
    text: 'We think 5,000 children were harmed.',
    expected: [
      'number-added: 5,000 [does not hold] by Unknown Author',
      'words-added: We think 5,000 children were harmed. by Unknown Author',
    ],
  },
  {
    name: 'a comment',
    how: 'comment',
    words: law,
    text: 'Is this so?',
    expected: ['comment: Is this so? by Policy lead'],
  },
  {
    name: 'a footnote',
    how: 'footnote',
    words: 'needs a new Act of Parliament.',
    text: 'Our own reading.',
    expected: ['note-added: Our own reading.'],
  },
];

export const pythonEdits: readonly (Edited & { readonly code: string })[] = [
  { name: 'opened and saved', code: 'pass', expected: [] },
  {
    name: 'words replaced',
    code: `r = run_with(d, ${JSON.stringify(law)})\nr.text = r.text.replace(${JSON.stringify(law)}, "no step here needs")`,
    expected: ['words-changed: “neither” became “no”; “here” was put in.'],
  },
  {
    name: 'a paragraph added',
    code: `p = para(d, "We would welcome")\np.insert_paragraph_before("We speak for 40 charities.", style="Letter Body")`,
    expected: ['number-added: 40 [does not hold]', 'words-added: We speak for 40 charities.'],
  },
  {
    name: 'a paragraph deleted',
    code: `p = para(d, ${JSON.stringify(counts)})._p\np.getparent().remove(p)`,
    expected: ['words-deleted: These counts show the offences that came to the n…'],
  },
  {
    name: 'a paragraph retyped whole, its controls lost',
    code: 'p = para(d, "Police forces in Wales recorded")\nt = "".join(n.text or "" for n in p._p.iter() if n.tag.endswith("}t"))\nfor c in list(p._p)[1:]:\n    p._p.remove(c)\np.add_run(t.replace("2,194", "2,294").replace("\\u00a01", ""))',
    expected: [
      'figure-changed: 2,194 → 2,294 [does not hold] [97%]',
      'note-deleted: Home Office, Police recorded crime and outcomes o…',
      'note-deleted: NSPCC, More than 100 child sexual abuse image cri…',
    ],
  },
  {
    name: 'all text copied into a new file',
    code: 'n = docx.Document()\nfor p in d._body._body.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"):\n    n.add_paragraph("".join(t.text or "" for t in p.iter() if t.tag.endswith("}t")).strip())\nreturn n',
    expected: [
      'caption-changed: “offences Child” became “offencesChild”.',
      'chart-deleted: Chart 1',
      'words-changed: “2” was put in.',
      'number-added: 2 [does not hold]',
      'close-changed: cc Chief Executive, Ofcom → ccChief Executive, Ofcom',
      'note-deleted: Home Office, Police recorded crime and outcomes o…',
      'note-deleted: NSPCC, More than 100 child sexual abuse image cri…',
      'note-deleted: NSPCC, Online grooming offences recorded by polic…',
      'note-deleted: Dyfed-Powys gave six months of 2017/18. For the o…',
      'note-deleted: NSPCC, Childline counselling sessions about sexua…',
      'note-deleted: Ofcom, Illegal content codes of practice for user…',
      "running-changed: Example Children's Trust 12 March 2025",
      'running-changed: ECT/2025/014',
    ],
  },
  { name: 'a bold word', code: `run_with(d, ${JSON.stringify(law)}).bold = True`, expected: [] },
  {
    name: 'an ask deleted',
    code: `p = para(d, ${JSON.stringify(force)})._p\np.getparent().remove(p)`,
    expected: ['ask-removed: Require every police force to record the platform…'],
  },
  {
    name: 'a paragraph moved up',
    code: 'p = para(d, "We would welcome")._p\nq = para(d, "These counts show")._p\nq.addprevious(p)',
    expected: [
      'block-moved: We would welcome a meeting with you both, and wit… → We would welcome a meeting with you both, and wit…',
    ],
  },
  {
    name: 'a cell retyped',
    code: 'c = next(c for t in d.tables for r in t.rows for c in r.cells if c.text == "3,648")\nc.paragraphs[0].runs[0].text = "3,684"',
    expected: ['table-changed: 3,648 → 3,684'],
  },
];
