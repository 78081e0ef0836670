/** Letterheads as charities have them, made by the programs that they are made with. */
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, Footer, Header, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { saveAs } from './office-tools.ts';

/** Made with docx: footer, header, styles of its own and placeholders in line and alone. */
export async function docxLetterhead(body: readonly string[], margins = 1440): Promise<Uint8Array> {
  const made = new Document({
    styles: {
      paragraphStyles: [{ id: 'HouseBody', name: 'Body Text', basedOn: 'Normal', run: { font: 'Georgia', size: 22 } }],
    },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin: { left: margins, right: margins } } },
        headers: { default: new Header({ children: [new Paragraph('Example Children’s Trust {{date}}')] }) },
        footers: { default: new Footer({ children: [new Paragraph('Registered charity 0000001')] }) },
        children: body.map((text) => new Paragraph({ children: text.split('|').map((part) => new TextRun(part)) })),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(made));
}

/** The same file with macros, a link to a template elsewhere and a lock, as a .dotm is. */
export function withMacros(letterhead: Uint8Array): Uint8Array {
  const parts = unzipSync(letterhead);
  const edit = (path: string, change: (xml: string) => string): void => {
    parts[path] = strToU8(change(strFromU8(parts[path] ?? new Uint8Array())));
  };
  const type = 'http://schemas.microsoft.com/office/2006/relationships/vbaProject';
  edit('[Content_Types].xml', (xml) =>
    xml
      .replace('wordprocessingml.document.main+xml', 'X')
      .replace(
        'application/vnd.openxmlformats-officedocument.X',
        'application/vnd.ms-word.template.macroEnabledTemplate.main+xml',
      )
      .replace('</Types>', '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'),
  );
  edit('word/_rels/document.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rIdVba" Type="${type}" Target="vbaProject.bin"/></Relationships>`,
    ),
  );
  edit('word/settings.xml', (xml) =>
    xml.replace(/(<w:settings[^>]*>)/, '$1<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'),
  );
  return zipSync({ ...parts, 'word/vbaProject.bin': new Uint8Array([1, 2, 3]) });
}

const python = `import docx, struct, zlib, sys
from docx.shared import Pt, Cm, RGBColor
folder = sys.argv[1]
def chunk(kind, data):
    return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
rows = b''.join(b'\\0' + bytes([120, 30, 90]) * 30 for _ in range(9))
with open(folder + '/logo.png', 'wb') as f:
    f.write(b'\\x89PNG\\r\\n\\x1a\\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', 30, 9, 8, 2, 0, 0, 0)) + chunk(b'IDAT', zlib.compress(rows)) + chunk(b'IEND', b''))
d = docx.Document()
d.styles['Normal'].font.name = 'Georgia'
d.styles['Heading 1'].font.color.rgb = RGBColor(0x78, 0x1E, 0x5A)
s = d.sections[0]
s.left_margin = s.right_margin = Cm(3)
s.page_width, s.page_height = Cm(21), Cm(29.7)
s.header.paragraphs[0].add_run().add_picture(folder + '/logo.png', width=Cm(4))
s.footer.paragraphs[0].text = 'Registered charity 0000001'
p = d.add_paragraph('{{da')
p.add_run('te').bold = True
p.add_run('}}')
p = d.add_paragraph('{{')
p.add_run('body')
p.add_run('}}')
d.add_paragraph('Always for children', style='List Number')
d.save(folder + '/python.docx')
`;

/** Made with python-docx: a picture in the header, Word's own styles, placeholders split over runs, numbering of its own. */
export async function pythonLetterhead(folder: string): Promise<Uint8Array> {
  const script = join(folder, 'letterhead.py');
  await writeFile(script, python);
  const done = spawnSync('/usr/bin/python3', [script, folder], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  return readFile(join(folder, 'python.docx'));
}

/** A letterhead as LibreOffice saves it. */
export async function officeLetterhead(folder: string, letterhead: Uint8Array): Promise<Uint8Array> {
  const [source, target] = [join(folder, 'before.docx'), join(folder, 'office.docx')];
  await writeFile(source, letterhead);
  await saveAs(folder, source, target, 'MS Word 2007 XML');
  return readFile(target);
}
