import { useSpeech } from '../language/speech';

/** A fault of the page itself, or a part of it that could not be fetched. */
export function Broken() {
  const { t } = useSpeech();
  return (
    <main className="content broken">
      <h1>{t('broken.title')}</h1>
      <p>{t('broken.text')}</p>
      <p>
        <a className="button" href={window.location.href}>
          {t('broken.reload')}
        </a>
      </p>
    </main>
  );
}
