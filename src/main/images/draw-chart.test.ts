import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { layoutChart, presetSize, readSize, type ChartSize, type ResolvedChart } from '../../core/charts/index.ts';
import { exampleCharts } from '../../core/charts/testing/example-charts.ts';
import { drawChart, imageFormats, measureInk } from './draw-chart.ts';

const charts = exampleCharts();
const byId = (id: string): ResolvedChart => charts.find((chart) => chart.id === id)!;
const platforms = byId('platforms');

async function draw(
  chart: ResolvedChart,
  options: Parameters<typeof drawChart>[1],
  assets?: Parameters<typeof drawChart>[2],
): Promise<Uint8Array> {
  const drawn = await drawChart(chart, options, assets);
  if (!drawn.ok) throw new Error(drawn.problems.map((problem) => problem.message).join(' '));
  return drawn.value;
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The colour of a pixel of a PNG at scale 1, "#12436D". */
async function pixels(png: Uint8Array): Promise<(x: number, y: number) => string> {
  const image = await loadImage(Buffer.from(png));
  const canvas = createCanvas(image.width, image.height);
  const ink = canvas.getContext('2d');
  ink.drawImage(image, 0, 0);
  return (x, y) =>
    `#${[...ink.getImageData(Math.floor(x), Math.floor(y), 1, 1).data.slice(0, 3)].map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

describe('the picture agrees with the layout', () => {
  it('draws each bar where its label expects it: colour before the number, ground after', async () => {
    const colourAt = await pixels(await draw(platforms, { format: 'png', scale: 1 }));
    const laid = layoutChart(platforms, { size: presetSize('letter'), measure: await measureInk() });
    if (!laid.ok) throw new Error();
    const { plot } = laid.value.panels[0]!;
    const band = plot.height / 5;
    for (const [index, shown] of ['3,648', '840', '537', '457'].entries()) {
      const label = laid.value.texts.find((mark) => mark.role === 'value' && mark.text === shown)!;
      const middle = plot.y + band * (index + 0.5);
      const end = label.x - label.font.size * 0.5;
      expect(colourAt(end - 2, middle)).toBe(index === 0 ? '#12436D' : '#7E8E9B');
      expect(colourAt(end + 2, middle)).toBe('#FFFFFF');
      expect(colourAt(plot.x + 4, middle - band * 0.48)).toBe('#FFFFFF');
    }
  });

  it('draws standing bars and lines to their values on the axis', async () => {
    const laid = layoutChart(byId('forces-columns'), { size: presetSize('letter'), measure: await measureInk() });
    if (!laid.ok) throw new Error();
    const { plot } = laid.value.panels[0]!;
    const colourAt = await pixels(await draw(byId('forces-columns'), { format: 'png', scale: 1 }));
    const x = plot.x + plot.width / 8;
    expect(colourAt(x, plot.y + 2)).toBe('#12436D');
    expect(colourAt(x, plot.y - 2)).toBe('#FFFFFF');
    // Gwent, 503 of 964, in the third band.
    const gwent = plot.x + (plot.width * 5) / 8;
    const top = plot.y + plot.height * (1 - 503 / 964);
    expect(colourAt(gwent, top + 2)).toBe('#7E8E9B');
    expect(colourAt(gwent + 20, top - 2)).toBe('#FFFFFF');
  });

  it('never draws a gap as a bar', async () => {
    const colourAt = await pixels(await draw(byId('awkward'), { format: 'png', scale: 1 }));
    const laid = layoutChart(byId('awkward'), { size: presetSize('letter'), measure: await measureInk() });
    if (!laid.ok) throw new Error();
    const { plot } = laid.value.panels[0]!;
    expect(colourAt(plot.x + 3, plot.y + (plot.height / 5) * 3.5)).toBe('#FFFFFF');
    expect(laid.value.texts.filter((mark) => mark.role === 'marker').map((mark) => mark.text)).toEqual([
      'not held',
      'not available',
    ]);
  });
});

describe('the same chart gives the same bytes', () => {
  it.each(imageFormats)('as %s, on a second run and after other charts', async (format) => {
    const first = await draw(platforms, { format });
    await draw(byId('girls'), { format, size: presetSize('story') });
    expect(hash(await draw(platforms, { format }))).toBe(hash(first));
  });

  it('in a new process', async () => {
    const here = new Map<string, string>();
    for (const format of imageFormats) here.set(format, hash(await draw(byId('girls'), { format })));
    const script = `
      import { createHash } from 'node:crypto';
      import { drawChart } from ${JSON.stringify(new URL('./draw-chart.ts', import.meta.url).href)};
      import { exampleCharts } from ${JSON.stringify(new URL('../../core/charts/testing/example-charts.ts', import.meta.url).href)};
      const chart = exampleCharts().find((one) => one.id === 'girls');
      for (const format of ['png', 'svg', 'pdf']) {
        const drawn = await drawChart(chart, { format });
        console.log(format, createHash('sha256').update(drawn.value).digest('hex'));
      }`;
    const out = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
    expect(out.trim().split('\n')).toEqual([...here].map(([format, sum]) => `${format} ${sum}`));
  });
});

describe('what a file says of itself', () => {
  it('a PNG carries title, alternative text, source and printed size', async () => {
    const png = Buffer.from(await draw(platforms, { format: 'png', scale: 2 }));
    const text = png.toString('utf8');
    expect(text).toContain(`Description\0\0\0\0\0${platforms.alt}`);
    expect(text).toContain(`Source\0\0\0\0\0${platforms.sourceLine}`);
    expect(png.readUInt32BE(16)).toBe(605 * 2);
    const at = png.indexOf('pHYs');
    // 192 px to the inch: 1,210 px print 160 mm wide.
    expect(Math.round((605 * 2 * 1000) / png.readUInt32BE(at + 4))).toBe(160);
  });

  it('an SVG scales, names itself and holds no text that another font could change', async () => {
    const svg = Buffer.from(await draw(platforms, { format: 'svg' })).toString('utf8');
    expect(svg).toContain('viewBox="0 0 605 340"');
    expect(svg).toContain(`<title id="title">${platforms.title}</title>`);
    expect(svg).toContain(`<desc id="desc">${platforms.alt}</desc>`);
    expect(svg).toContain(platforms.sourceLine);
    expect(svg).not.toContain('<text');
    expect(svg).not.toContain('<script');
  });

  it('escapes what is written into an SVG', async () => {
    const svg = Buffer.from(await draw({ ...platforms, title: `A <b> & "c" \u0001` }, { format: 'svg' })).toString(
      'utf8',
    );
    expect(svg).toContain('<title id="title">A &lt;b&gt; &amp; &quot;c&quot; </title>');
  });

  it('a PDF embeds its fonts, is 160 mm wide and holds no date', async () => {
    const pdf = Buffer.from(await draw(platforms, { format: 'pdf' })).toString('latin1');
    expect(pdf).toContain('/FontName /AAAAAA+SourceSerif4');
    expect(pdf).toContain('/MediaBox [0 0 454 255]');
    expect(pdf).not.toContain('CreationDate');
  });
});

describe('sizes, scales and themes', () => {
  it.each([
    ['slide', 1920, 1080],
    ['social', 1080, 1080],
    ['story', 1080, 1920],
    ['1200x630', 1200, 630],
  ])('%s is %i by %i px', async (size, width, height) => {
    const read = readSize(size);
    const png = Buffer.from(await draw(platforms, { format: 'png', size: (read as { value: ChartSize }).value }));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
  });

  it('a transparent picture has no ground, a dark one a dark ground', async () => {
    const corner = async (theme: 'dark' | 'transparent') => {
      const image = await loadImage(Buffer.from(await draw(platforms, { format: 'png', theme })));
      const ink = createCanvas(2, 2).getContext('2d');
      ink.drawImage(image, 0, 0);
      return [...ink.getImageData(0, 0, 1, 1).data];
    };
    expect(await corner('transparent')).toEqual([0, 0, 0, 0]);
    expect(await corner('dark')).toEqual([0x1c, 0x20, 0x24, 255]);
  });

  it.each([0, 5, Number.NaN])('refuses a scale of %s', async (scale) => {
    const drawn = await drawChart(platforms, { format: 'png', scale });
    expect(drawn.ok ? '' : drawn.problems[0]?.code).toBe('chart-scale');
  });
});

describe('logos', () => {
  const asset = 'a'.repeat(64);
  const withLogo = { ...platforms, logo: { asset, alt: 'Example charity' } };
  const logo = createCanvas(20, 10);
  logo.getContext('2d').fillStyle = '#FF0000';
  logo.getContext('2d').fillRect(0, 0, 20, 10);

  it('stand at the foot, at the right edge', async () => {
    const png = await draw(withLogo, { format: 'png', scale: 1 }, () => logo.encodeSync('png'));
    const colourAt = await pixels(png);
    expect(colourAt(605 - 20 - 4, 340 - 16 - 4)).toBe('#FF0000');
  });

  it.each([
    ['an SVG', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'logo-kind'],
    ['other bytes', new Uint8Array([1, 2, 3]), 'logo-kind'],
    ['none', undefined, 'logo-missing'],
  ])('%s is refused', async (_what, bytes, code) => {
    const drawn = await drawChart(withLogo, { format: 'png' }, () => bytes);
    expect(drawn.ok ? '' : drawn.problems[0]?.code).toBe(code);
  });
});

describe('awkward input gives a picture', () => {
  it.each<[string, Partial<ResolvedChart>]>([
    ['one point', { items: ['A'], series: [{ name: '', points: [{ kind: 'value', value: '5', shown: '5' }] }] }],
    [
      'a label of 300 characters',
      {
        items: ['Heddlu '.repeat(43).slice(0, 300), 'B'],
        series: [
          {
            name: '',
            points: [
              { kind: 'value', value: '5', shown: '5' },
              { kind: 'value', value: '7', shown: '7' },
            ],
          },
        ],
      },
    ],
    [
      'emoji',
      {
        items: ['👮 Gwent', 'Dŵr ŷ'],
        series: [
          {
            name: '',
            points: [
              { kind: 'value', value: '5', shown: '5' },
              { kind: 'value', value: '7', shown: '7' },
            ],
          },
        ],
      },
    ],
    [
      'nothing but zeros',
      {
        items: ['A', 'B'],
        series: [
          {
            name: '',
            points: [
              { kind: 'value', value: '0', shown: '0' },
              { kind: 'value', value: '0', shown: '0' },
            ],
          },
        ],
      },
    ],
  ])('%s', async (_what, change) => {
    for (const chartKind of ['bar', 'column', 'line', 'dot'] as const) {
      const { highlight: _highlight, remainder: _remainder, ...rest } = platforms;
      const png = await draw(
        { ...rest, ...change, chartKind, horizontal: chartKind === 'bar' || chartKind === 'dot' },
        { format: 'png', scale: 1 },
      );
      expect(png.length).toBeGreaterThan(2000);
    }
  });
});
