/** Says what a file is that is no .docx, by its first bytes, so that its owner knows what to do. */
import type { Problem } from '../../core/model/index.ts';

const compound = [0xd0, 0xcf, 0x11, 0xe0] as const;
const encryptedPackage = 'EncryptedPackage';
/** How far into an old-style file its directory is looked for. */
const directoryReach = 1 << 20;

/** @returns why the bytes cannot be a .docx; undefined where they begin as a zip does. */
export function refuseNonWord(bytes: Uint8Array): Problem | undefined {
  if (bytes.length === 0) {
    return say('empty', 'The file is empty.', 'Ask for the letter again: the copy was not finished.');
  }
  if (compound.every((byte, at) => bytes[at] === byte)) return refuseCompound(bytes);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return undefined;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 64)).trimStart().toLowerCase();
  const what = start.startsWith('{\\rtf')
    ? 'an RTF file'
    : start.startsWith('%pdf')
      ? 'a PDF file'
      : start.startsWith('<')
        ? 'a web page or XML file'
        : 'another kind of file';
  return say(
    'not-word',
    `This is not a Word letter: it is ${what}.`,
    'Open it in Word, save it as .docx, and try again.',
  );
}

/** Word's own encryption and Word's format before 2007 look alike from outside. */
function refuseCompound(bytes: Uint8Array): Problem {
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, Math.min(bytes.length & ~1, directoryReach)));
  return text.includes(encryptedPackage)
    ? say(
        'locked',
        'The Word file is locked with a password.',
        'Open it in Word with the password, save it without one, and try again.',
      )
    : say(
        'not-word',
        'This is a file in a format of Word before 2007 (.doc).',
        'Open it in Word, save it as .docx, and try again.',
      );
}

function say(code: string, message: string, remedy: string): Problem {
  return { code, message, remedy };
}
