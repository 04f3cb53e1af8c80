import type { StageName } from '../../functions/pipeline.ts';

/** An event of a stage's log. */
export interface LogEvent {
  stage: StageName;
  /** ms */
  at: number;
  /** What the function wrote, or Lambda about it. */
  text: string;
}

/** A line for a person, and the fields for a program. */
export interface LogLine {
  at: string;
  stage: StageName;
  level: string;
  message: string;
  fields: Record<string, unknown>;
}

/** What the logger says of every line, and what the line shows elsewhere. */
const COMMON = new Set([
  'level',
  'message',
  'timestamp',
  'service',
  'sampling_rate',
  'xray_trace_id',
  'traceId',
  'messageId',
  'subject',
  'articleId',
  'revision',
  'language',
  'correlationId',
  'error',
]);

/** Lambda's own words about an invocation that ended badly; `START`, `END` and `REPORT` say nothing of the work. */
const TROUBLE = /Task timed out|Runtime\.\w+|Error|exited|signal: killed/;
const PLATFORM = /^(START|END|REPORT|INIT_START|EXTENSION|XRAY) /;

/** `undefined` for what is no news: metrics, and that an invocation began or ended. */
export function readLogEvent({ stage, at, text }: LogEvent): LogLine | undefined {
  const time = new Date(at).toISOString();
  const fields = readJson(text);
  if (fields === undefined) {
    const isNews = TROUBLE.test(text) && !PLATFORM.test(text);
    return isNews ? { at: time, stage, level: 'ERROR', message: text.trim(), fields: {} } : undefined;
  }
  if ('_aws' in fields || typeof fields.message !== 'string') return undefined;
  return { at: time, stage, level: String(fields.level ?? 'INFO'), message: fields.message, fields };
}

function readJson(text: string): Record<string, unknown> | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** `13:45:10 translate  harbour (fr)  version made  method=machine held=false` */
export function describeLogLine({ at, stage, level, message, fields }: LogLine): string {
  const { articleId, language, subject } = fields;
  const what =
    articleId === undefined ? subject : language === undefined ? articleId : `${articleId} (${language})`;
  const details = Object.entries(fields).filter(([name]) => !COMMON.has(name));
  return [
    `${at.slice(11, 19)} ${stage.padEnd(9)}`,
    ...(level === 'INFO' ? [] : [level]),
    ...(what === undefined ? [] : [String(what)]),
    message,
    ...(details.length === 0 ? [] : [details.map(([name, value]) => `${name}=${plain(value)}`).join(' ')]),
  ].join('  ');
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(',') || 'none';
  return typeof value === 'string' ? value.replace(/\s+/g, ' ') : JSON.stringify(value);
}
