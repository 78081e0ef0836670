/** Text to runs: marks, language, and the direction of names in Hebrew, Arabic and their like. */
import { TextRun, type IRunOptions } from 'docx';

/** Letters that are written from right to left, and what may stand between two of them. */
const rightToLeft =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}](?:[^\p{L}\p{N}]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}])*/gu;
const hebrew = /[\u0590-\u05FF\uFB1D-\uFB4F]/;

export interface Stretch {
  readonly text: string;
  readonly rightToLeft: boolean;
}

/** Parts a text into stretches of one direction; what is neutral at an edge stays with the left-to-right side. */
export function stretchesOf(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const match of text.matchAll(rightToLeft)) {
    if (match.index > from) stretches.push({ text: text.slice(from, match.index), rightToLeft: false });
    stretches.push({ text: match[0], rightToLeft: true });
    from = match.index + match[0].length;
  }
  if (from < text.length || stretches.length === 0) stretches.push({ text: text.slice(from), rightToLeft: false });
  return stretches;
}

/** Runs for a text, each of one direction and marked so, with the look given. */
export function runsOf(text: string, look: Omit<IRunOptions, 'text' | 'children'> = {}): readonly TextRun[] {
  return stretchesOf(text).map((stretch) =>
    stretch.rightToLeft
      ? new TextRun({
          ...look,
          text: stretch.text,
          rightToLeft: true,
          language: { bidirectional: hebrew.test(stretch.text) ? 'he-IL' : 'ar-SA' },
        })
      : new TextRun({ ...look, text: stretch.text }),
  );
}
