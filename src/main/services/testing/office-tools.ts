/** Word letters edited by real programs: LibreOffice through a macro, python-docx through a script. All edits of a tool in one run. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The Python that Debian's python3-docx belongs to. */
const python = '/usr/bin/python3';

export const hasLibreOffice = ['/usr/bin/soffice', '/usr/local/bin/soffice'].some((path) => existsSync(path));
export const hasPythonDocx = existsSync(python) && spawnSync(python, ['-c', 'import docx']).status === 0;

/** What LibreOffice is asked to do at the first place where these words stand. */
export interface OfficeEdit {
  readonly name: string;
  readonly how: 'replace' | 'delete paragraph' | 'add paragraph' | 'comment' | 'footnote' | 'nothing';
  readonly tracked?: boolean;
  readonly words: string;
  readonly text?: string;
}

const macro = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Run(list As String)
  Dim number As Integer, text As String
  number = FreeFile
  Open list For Input As #number
  Do While Not Eof(number)
    Line Input #number, text
    If text &lt;&gt; "" Then Edit(Split(text, Chr(9)))
  Loop
  Close #number
End Sub

Sub Edit(parts)
  Dim opening(0) As New com.sun.star.beans.PropertyValue
  Dim saving(0) As New com.sun.star.beans.PropertyValue
  Dim doc, found, search, cursor, made
  opening(0).Name = "Hidden" : opening(0).Value = True
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(parts(0)), "_blank", 0, opening())
  If parts(2) = "tracked" Then doc.RecordChanges = True
  search = doc.createSearchDescriptor()
  search.SearchString = parts(4)
  search.SearchCaseSensitive = True
  If parts(4) &lt;&gt; "" Then found = doc.findFirst(search)
  Select Case parts(3)
    Case "replace"
      found.setString(parts(5))
    Case "delete paragraph"
      cursor = found.Text.createTextCursorByRange(found)
      cursor.gotoStartOfParagraph(False)
      cursor.gotoEndOfParagraph(True)
      cursor.goRight(1, True)
      cursor.setString("")
    Case "add paragraph"
      cursor = found.Text.createTextCursorByRange(found)
      cursor.gotoEndOfParagraph(False)
      found.Text.insertControlCharacter(cursor, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
      found.Text.insertString(cursor, parts(5), False)
    Case "comment"
      made = doc.createInstance("com.sun.star.text.textfield.Annotation")
      made.Author = "Policy lead" : made.Content = parts(5)
      found.Text.insertTextContent(found, made, False)
    Case "footnote"
      made = doc.createInstance("com.sun.star.text.Footnote")
      cursor = found.Text.createTextCursorByRange(found)
      cursor.collapseToEnd()
      found.Text.insertTextContent(cursor, made, False)
      made.setString(parts(5))
  End Select
  saving(0).Name = "FilterName" : saving(0).Value = parts(6)
  doc.storeToURL(ConvertToURL(parts(1)), saving())
  doc.close(True)
End Sub
</script:module>
`;

/** The letter after each edit, opened, edited and saved by LibreOffice; by the name of the edit. */
export async function editInLibreOffice(
  folder: string,
  letter: Uint8Array,
  edits: readonly OfficeEdit[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const source = join(folder, 'sent.docx');
  const target = (at: number): string => join(folder, `office-${String(at)}.docx`);
  await writeFile(source, letter);
  const list = edits.map(({ how, tracked, words, text }, at) =>
    [source, target(at), tracked === true ? 'tracked' : 'plain', how, words, text ?? '', 'MS Word 2007 XML'].join('\t'),
  );
  await runMacro(folder, list);
  return new Map(await Promise.all(edits.map(async ({ name }, at) => [name, await readFile(target(at))] as const)));
}

/** A file saved in another format: `MS Word 2007 XML`, `writer_pdf_Export`, `Rich Text Format`. */
export async function saveAs(folder: string, source: string, target: string, filter: string): Promise<void> {
  await runMacro(folder, [[source, target, 'plain', 'nothing', '', '', filter].join('\t')]);
}

/** A profile of its own, which LibreOffice makes at its first start and then keeps the macro in. */
async function runMacro(folder: string, list: readonly string[]): Promise<void> {
  const profile = join(folder, 'office profile');
  const call = (...more: string[]): void => {
    const place = `-env:UserInstallation=file://${encodeURI(profile)}`;
    const done = spawnSync('soffice', [place, '--headless', '--norestore', ...more], {
      encoding: 'utf8',
      timeout: 180_000,
    });
    if (done.status !== 0) throw new Error(`LibreOffice ended with ${String(done.status)}: ${done.stderr}`);
  };
  const basic = join(profile, 'user', 'basic', 'Standard');
  if (!existsSync(join(basic, 'Module1.xba'))) {
    await mkdir(profile, { recursive: true });
    call('macro:///Standard.Module1.Main()');
    await writeFile(join(basic, 'Module1.xba'), macro);
  }
  const file = join(folder, 'edits.txt');
  await writeFile(file, `${list.join('\n')}\n`);
  call(`macro:///Standard.Module1.Run(${file})`);
}

/** The letter after each edit, opened, edited by a few lines of Python on `d` (or on another that they return), and saved by python-docx. */
export async function editInPython(
  folder: string,
  letter: Uint8Array,
  edits: readonly { readonly name: string; readonly code: string }[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const source = join(folder, 'sent-python.docx');
  await writeFile(source, letter);
  const script = join(folder, 'edits.py');
  const target = (at: number): string => join(folder, `python-${String(at)}.docx`);
  const calls = edits.map(
    ({ code }, at) =>
      `def edit${String(at)}(d):\n${code
        .split('\n')
        .map((line) => `    ${line}`)
        .join(
          '\n',
        )}\nd = docx.Document(${JSON.stringify(source)})\nd = edit${String(at)}(d) or d\nd.save(${JSON.stringify(target(at))})\n`,
  );
  await writeFile(script, `${helpers}\n${calls.join('\n')}`);
  const done = spawnSync(python, [script], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  return new Map(await Promise.all(edits.map(async ({ name }, at) => [name, await readFile(target(at))] as const)));
}

const helpers = `import copy, docx
from docx.shared import Pt
def para(d, words):
    return next(p for p in d.paragraphs if words in p.text)
def run_with(d, words):
    return next(r for p in d.paragraphs for r in p.runs if words in r.text)
`;
