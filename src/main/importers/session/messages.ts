/** What the worker of an import and the desk say to each other. */
import type { Problem, Result } from '../../../core/model/index.ts';
import type { DetectedTable } from '../../../core/tables/detect/index.ts';
import type { CorrectedTable, Correction, Recipe, RecipeResult } from '../../../core/tables/recipe/index.ts';
import type { TextChoices } from '../reading.ts';
import type { FileFacts, RowsAsked } from './work.ts';

export interface SessionTask {
  readonly name: string;
  readonly from: { readonly bytes: Uint8Array } | { readonly path: string };
  readonly choices: TextChoices;
  /** Recipes for known shapes. */
  readonly ready: readonly Recipe[];
}

/** What can be asked once the file is read, and what comes back. */
export interface SessionAnswers {
  readonly rows: { readonly ask: RowsAsked; readonly answer: Result<string[][]> };
  readonly correct: {
    readonly ask: {
      readonly table: Pick<DetectedTable, 'sheet' | 'number' | 'range'>;
      readonly correction: Correction;
    };
    readonly answer: Result<CorrectedTable>;
  };
  readonly run: { readonly ask: { readonly steps: readonly unknown[] }; readonly answer: Result<RecipeResult> };
}
export type SessionAsk = keyof SessionAnswers;

export interface SessionQuestion<K extends SessionAsk = SessionAsk> {
  readonly id: number;
  readonly what: K;
  readonly ask: SessionAnswers[K]['ask'];
}

export type SessionMessage =
  | { readonly kind: 'progress'; readonly share: number; readonly what: string }
  | { readonly kind: 'found'; readonly file: FileFacts }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: SessionAnswers[SessionAsk]['answer'] };
