import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import en from './en.json';
import zh from './zh-CN.json';

export type Language = 'zh-CN' | 'en';
export type Word = keyof typeof zh;

/** Chinese is the source: a word that English lacks does not compile. */
const BOOKS: Record<Language, Record<Word, string>> = { 'zh-CN': zh, en };
const REMEMBERED = 'quanze.language';

export type Speech = {
  language: Language;
  speak: (language: Language) => void;
  /** The sentence of a key, with {names} filled in. */
  t: (word: Word, values?: Record<string, string | number>) => string;
  /** The one of two names that fits the language. */
  named: (of: { zh: string; en: string }) => string;
  date: (day: string) => string;
  number: (value: number) => string;
};

export function speechOf(language: Language, speak: (language: Language) => void): Speech {
  const book = BOOKS[language];
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(language);
  return {
    language,
    speak,
    t: (word, values = {}) =>
      book[word].replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole)),
    named: (of) => (language === 'en' ? of.en : of.zh),
    date: (day) => {
      const at = new Date(day.length === 10 ? `${day}T00:00:00Z` : day);
      return Number.isNaN(at.getTime()) ? day : days.format(at);
    },
    number: (value) => numbers.format(value),
  };
}

const Spoken = createContext<Speech>(speechOf('zh-CN', () => undefined));

export const useSpeech = () => useContext(Spoken);

function remembered(): Language {
  return localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'zh-CN';
}

export function Speaking({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(remembered);
  useEffect(() => {
    localStorage.setItem(REMEMBERED, language);
    document.documentElement.lang = language;
  }, [language]);
  const speech = useMemo(() => speechOf(language, setLanguage), [language]);
  return <Spoken value={speech}>{children}</Spoken>;
}
