import { Link, NavLink, Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { useSpeech } from '../language/speech';
import { TEXT_SIZES, useTextSize } from '../ui/textSize';
import { ROUTES } from './addresses';

/** What stands around every page. */
export function Shell() {
  const { t } = useSpeech();
  const going = useNavigation().state === 'loading';
  return (
    <>
      <a className="skip" href="#content">
        {t('shell.skip')}
      </a>
      <header className="masthead">
        <div className="masthead-row">
          <Link className="brand" to={ROUTES.welcome}>
            {t('site')}
          </Link>
          <nav aria-label={t('shell.main')} className="masthead-nav">
            <NavLink to={ROUTES.hall}>{t('shell.hall')}</NavLink>
            <NavLink to={ROUTES.lists}>{t('shell.lists')}</NavLink>
            <a href="/graphiql">{t('shell.api')}</a>
          </nav>
          <Switches />
        </div>
      </header>
      <main id="content" className="content" tabIndex={-1} aria-busy={going}>
        <Outlet />
      </main>
      <footer className="footer">
        <p>{t('shell.footer')}</p>
        <p>
          <a href="/graphql/schema.graphqls">{t('shell.schema')}</a>
        </p>
      </footer>
      <ScrollRestoration />
    </>
  );
}

/** The elder view (适老版) with its text sizes, and the language; both are remembered. */
function Switches() {
  const { t, language, speak } = useSpeech();
  const [size, setSize] = useTextSize();
  const elder = size !== TEXT_SIZES[0];
  return (
    <div className="switches">
      <button
        type="button"
        className="switch"
        aria-pressed={elder}
        onClick={() => setSize(elder ? TEXT_SIZES[0] : TEXT_SIZES[1])}
      >
        {t('shell.elder')}
      </button>
      {elder && (
        <label className="switch-size">
          {t('shell.size')}
          <select value={size} onChange={(e) => setSize(Number(e.target.value))}>
            {TEXT_SIZES.slice(1).map((s, i) => (
              <option key={s} value={s}>
                {t('shell.sizeStep', { n: i + 1 })}
              </option>
            ))}
          </select>
        </label>
      )}
      <button
        type="button"
        className="switch"
        lang={language === 'en' ? 'zh-CN' : 'en'}
        onClick={() => speak(language === 'en' ? 'zh-CN' : 'en')}
      >
        {language === 'en' ? '中文' : 'English'}
      </button>
    </div>
  );
}
