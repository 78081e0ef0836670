/** Capture's public face: figures and quotations found in pasted text. */
export { captureText } from './capture.ts';
export {
  isStatistic,
  type Capture,
  type CapturedNumber,
  type CapturedPeriod,
  type CapturedQuote,
  type Meaning,
  type Span,
} from './captured.ts';
