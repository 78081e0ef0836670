/**
 * Draws a laid-out chart on a canvas: ground, shapes, the Chart.js marks of each panel, then hatching, lines and text.
 * The screen and the images share it; each brings its own 2D context and Chart.js's `Chart`.
 */
import type { ChartJsConfig } from './chart-js.ts';
import type { Box, ChartLayout, Face, Font, Shape, TextMark } from './layout/layout-types.ts';

/** The part of a 2D context that drawing needs. A browser's and @napi-rs/canvas's both fit. */
export interface Ink {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  font: string;
  textBaseline: unknown;
  textAlign: unknown;
  lineCap: unknown;
  save(): void;
  restore(): void;
  beginPath(): void;
  closePath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, start: number, end: number, anticlockwise?: boolean): void;
  rect(x: number, y: number, width: number, height: number): void;
  clip(): void;
  fill(): void;
  stroke(): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  strokeRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  setLineDash(dash: number[]): void;
}

export interface DrawTools {
  /** Family names of the faces, as the shell registered them. */
  readonly faces: Readonly<Record<Face, string>>;
  /** Draws one panel's marks with Chart.js on the same context; the config's chart area is the panel's plot. */
  readonly drawPanel: (config: ChartJsConfig) => void;
  /** Draws a picture into its box; a picture that is not there is left out. */
  readonly drawPicture: (asset: string, box: Box) => void;
}

/** A font as CSS: `600 13px "Desk Sans"`. */
export function fontText(font: Font, faces: DrawTools['faces']): string {
  return `${font.weight} ${Number(font.size.toFixed(3))}px ${faces[font.face]}`;
}

/** Draws the whole picture. The context's scale is already set, so that 1 is one px of the layout. */
export function drawLayout(ink: Ink, layout: ChartLayout, tools: DrawTools): void {
  if (layout.ground !== undefined) {
    ink.fillStyle = layout.ground;
    ink.fillRect(0, 0, layout.width, layout.height);
  }
  for (const shape of layout.under) drawShape(ink, shape, tools);
  for (const panel of layout.panels) tools.drawPanel(panel.config);
  for (const shape of layout.over) drawShape(ink, shape, tools);
  for (const mark of layout.texts) drawText(ink, mark, tools);
}

function drawText(ink: Ink, mark: TextMark, tools: DrawTools): void {
  ink.font = fontText(mark.font, tools.faces);
  ink.textBaseline = 'alphabetic';
  ink.textAlign = 'left';
  ink.fillStyle = mark.colour;
  ink.fillText(mark.text, mark.x, mark.baseline);
}

function drawShape(ink: Ink, shape: Shape, tools: DrawTools): void {
  switch (shape.kind) {
    case 'image':
      tools.drawPicture(shape.asset, shape.box);
      return;
    case 'rect': {
      const { box } = shape;
      if (shape.fill !== undefined) {
        ink.fillStyle = shape.fill;
        ink.fillRect(box.x, box.y, box.width, box.height);
      }
      if (shape.stroke !== undefined) {
        ink.strokeStyle = shape.stroke;
        ink.lineWidth = shape.line ?? 1;
        ink.strokeRect(box.x, box.y, box.width, box.height);
      }
      return;
    }
    case 'line':
      ink.save();
      ink.strokeStyle = shape.colour;
      ink.lineWidth = shape.line;
      ink.setLineDash([...(shape.dash ?? [])]);
      ink.beginPath();
      ink.moveTo(...shape.from);
      ink.lineTo(...shape.to);
      ink.stroke();
      ink.restore();
      return;
    case 'dot':
      ink.beginPath();
      ink.arc(shape.x, shape.y, shape.radius, 0, Math.PI * 2);
      ink.fillStyle = shape.fill;
      ink.fill();
      ink.strokeStyle = shape.stroke;
      ink.lineWidth = shape.line;
      ink.stroke();
      return;
    case 'hatch': {
      const path = (): void => {
        ink.beginPath();
        ink.rect(shape.box.x, shape.box.y, shape.box.width, shape.box.height);
      };
      hatch(ink, shape.box, path, shape);
      return;
    }
    case 'hatch-slice': {
      const turn = -Math.PI / 2;
      const path = (): void => {
        ink.beginPath();
        ink.arc(shape.x, shape.y, shape.outer, shape.start + turn, shape.end + turn);
        if (shape.inner > 0) ink.arc(shape.x, shape.y, shape.inner, shape.end + turn, shape.start + turn, true);
        else ink.lineTo(shape.x, shape.y);
        ink.closePath();
      };
      const box = {
        x: shape.x - shape.outer,
        y: shape.y - shape.outer,
        width: shape.outer * 2,
        height: shape.outer * 2,
      };
      hatch(ink, box, path, shape);
    }
  }
}

/** Diagonal lines on the ground's colour, inside a path, with its outline. */
function hatch(
  ink: Ink,
  box: Box,
  path: () => void,
  look: { readonly colour: string; readonly ground: string; readonly gap: number },
): void {
  ink.save();
  path();
  ink.fillStyle = look.ground;
  ink.fill();
  ink.save();
  path();
  ink.clip();
  ink.strokeStyle = look.colour;
  ink.lineWidth = look.gap * 0.32;
  ink.beginPath();
  const step = look.gap * 1.35;
  for (let x = box.x - box.height; x < box.x + box.width; x += step) {
    ink.moveTo(x, box.y + box.height);
    ink.lineTo(x + box.height, box.y);
  }
  ink.stroke();
  ink.restore();
  path();
  ink.strokeStyle = look.colour;
  ink.lineWidth = Math.max(1, look.gap * 0.24);
  ink.stroke();
  ink.restore();
}
