// The kit to look at, outside the product: `npx vite`, then /tests/gallery/?view=audit&lang=en&theme=dark&text=150
import '../../src/ui/theme/theme.css';
import { createRoot } from 'react-dom/client';
import { loadLang } from '../../src/ui/i18n/areas.ts';
import { I18nProvider } from '../../src/ui/i18n/I18nProvider.tsx';
import { LANGS } from '../../src/ui/i18n/lang.ts';
import { applyAppearance, TEXT_SIZES, THEMES } from '../../src/ui/theme/appearance.ts';
import { AuditView } from './AuditView.tsx';
import { FormView } from './FormView.tsx';
import { PartsView } from './PartsView.tsx';
import { Shell } from './Shell.tsx';

const VIEWS = { audit: AuditView, form: FormView, parts: PartsView };

const query = new URLSearchParams(location.search);
const lang = LANGS.find((one) => one === query.get('lang')) ?? 'zh';
const theme = THEMES.find((one) => one === query.get('theme')) ?? 'auto';
const textSize = TEXT_SIZES.find((one) => String(one) === query.get('text')) ?? 100;
const view = query.get('view') ?? 'audit';
const View = view === 'form' || view === 'parts' ? VIEWS[view] : VIEWS.audit;

applyAppearance(document.documentElement, { theme, textSize });
await loadLang(lang);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <I18nProvider lang={lang}>
    <Shell foot={view === 'audit'}>
      <View />
    </Shell>
  </I18nProvider>,
);
