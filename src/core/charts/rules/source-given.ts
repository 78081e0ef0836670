/** Every chart says where its numbers come from. */
import type { ChartRule } from './chart-rule.ts';

export const sourceGiven: ChartRule = {
  id: 'chart-source-missing',
  severity: 'misleading',
  about: 'A chart without a source line.',
  source: 'DOMAIN 7',
  find: (chart) => {
    if (chart.sourceLine.trim() !== '') return [];
    return [
      {
        message:
          'This chart has no source line, and a picture travels without its letter. Give the source of its table or figures, or write one.',
      },
    ];
  },
};
