/** The three severities: a word and an icon each, so that colour never says it alone. */
import { CircleX, PencilLine, TriangleAlert, type LucideIcon } from '@lucide/vue';
import type { Severity } from '../../core/model/index.ts';

export interface SeverityLook {
  readonly word: string;
  readonly icon: LucideIcon;
  readonly state: 'bad' | 'warn' | 'plain';
}

export const severityLooks: Readonly<Record<Severity, SeverityLook>> = {
  wrong: { word: 'Wrong', icon: CircleX, state: 'bad' },
  misleading: { word: 'Misleading', icon: TriangleAlert, state: 'warn' },
  style: { word: 'Style', icon: PencilLine, state: 'plain' },
};
