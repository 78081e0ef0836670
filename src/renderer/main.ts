/**
 * The first script of the page. The screens are loaded only after it has run: a bundler may put what they share into files of
 * their own, which would run before anything that stands here.
 */
import './no-eval.ts';
import './kept-theme.ts';
import './ui/styles/index.css';

void import('./start-screens.ts');
