import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as z from 'zod';
import { MACHINE_NAMES, type MachineName } from '../functions/shared/language/engines.ts';

/** What an operator sets for one deployment: the key `dragoman` of cdk.json, or `-c dragoman.<field>=<value>`. */
export interface StackConfig {
  /** Tells the deployments in one account apart. */
  stageName?: string;
  /** Where the stack goes; the region of the caller's profile if absent. */
  region?: string;
  /** The folder of site.json and feeds.json, from the root of the repository. */
  contentFolder: string;
  /** The readers' address, and its certificate in us-east-1. */
  domain?: { name: string; certificateArn: string };
  /** Who is written to when an alarm goes off. */
  alarmEmail?: string;
  logRetention: RetentionDays;
  /** Articles translated at once; Lambda asks for 2 or more. */
  translateConcurrency: number;
  /** What translates; `site`: the list of site.json. Where absent, that list if there is one, else Amazon Translate. */
  translator?: MachineName | 'site';
  /** Where the engines are that are somebody's server, by their names. */
  servers: EngineServers;
  /** In front of the site: one that is there already, or one made here with a limit for each address. */
  firewall?: { webAclArn: string } | { requestsPerFiveMinutes: number };
  /** Whether the bucket goes with the stack; CloudFormation deletes none that holds objects. */
  removalPolicy: 'retain' | 'destroy';
  /** Who signs the editors in, beside or in place of the desk's own token. */
  oidc?: { issuer: string; audience: string[] };
  /** Who is told of each change of what readers get: an address, and its key, which a request shows in a header. */
  changes?: { url: string; keyHeader: string; keySecretArn: string };
}

export interface EngineServers {
  libretranslate?: { url: string; keySecretArn?: string | undefined };
  openai?: { baseUrl?: string | undefined; model: string; keySecretArn?: string | undefined };
}

/** Whole, with the six letters that Secrets Manager adds: a right for it needs no wildcard. */
const SECRET = /^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@-]+-\w{6}$/;
const secretArn = z.string().regex(SECRET, 'is no whole ARN of a secret');
const keySecretArn = secretArn.optional();
const server = z.url({ protocol: /^https?$/, error: 'is no http or https address' });

/** The regions' part of an ARN: CloudFront takes certificates and web ACLs from us-east-1 only. */
const CERTIFICATE = /^arn:aws[a-z-]*:acm:us-east-1:\d{12}:certificate\/[\w-]+$/;
const WEB_ACL = /^arn:aws[a-z-]*:wafv2:us-east-1:\d{12}:global\/webacl\/[\w-]+\/[\w-]+$/;
const RETENTIONS = Object.values(RetentionDays).filter(
  (days): days is RetentionDays => typeof days === 'number' && days !== RetentionDays.INFINITE,
);

const fields = z
  .strictObject({
    stageName: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,19}$/, 'is up to 20 small letters, digits and "-", a letter first')
      .optional(),
    region: z
      .string()
      .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'is no AWS region')
      .optional(),
    contentFolder: z.string().min(1).default('content'),
    domainName: z
      .string()
      .max(253)
      .regex(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/, 'is no domain name')
      .optional(),
    certificateArn: z.string().regex(CERTIFICATE, 'is no certificate in us-east-1').optional(),
    alarmEmail: z.email('is no e-mail address').optional(),
    logRetentionDays: z
      .literal(RETENTIONS, `is none of ${RETENTIONS.join(', ')}`)
      .default(RetentionDays.ONE_MONTH),
    translateConcurrency: z.int().min(2).max(100).default(4),
    translator: z.enum([...MACHINE_NAMES, 'site']).optional(),
    waf: z.boolean().default(false),
    wafRequestsPerFiveMinutes: z.int().min(10).max(2_000_000_000).default(2000),
    webAclArn: z.string().regex(WEB_ACL, 'is no web ACL of the scope CLOUDFRONT').optional(),
    removalPolicy: z.enum(['retain', 'destroy']).default('retain'),
    libretranslate: z.strictObject({ url: server, keySecretArn }).optional(),
    openai: z
      .strictObject({ baseUrl: server.optional(), model: z.string().min(1).max(200), keySecretArn })
      .refine(({ baseUrl, keySecretArn: arn }) => baseUrl !== undefined || arn !== undefined, {
        error: 'needs keySecretArn, or baseUrl of a server that asks for no key',
      })
      .optional(),
    oidc: z
      .strictObject({
        issuer: z.url({ protocol: /^https$/, error: 'is no https address' }),
        audience: z
          .array(z.string().regex(/^[^,\s]+$/, 'is empty or holds a comma or a space'))
          .min(1)
          .max(20),
      })
      .optional(),
    changes: z
      .strictObject({
        url: z.url({ protocol: /^https$/, error: 'is no https address' }),
        keyHeader: z
          .string()
          .regex(/^[A-Za-z0-9-]{1,64}$/, 'is no name of a header')
          .default('X-Api-Key'),
        keySecretArn: secretArn,
      })
      .optional(),
  })
  .superRefine((set, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (set.domainName !== undefined && set.certificateArn === undefined) {
      refuse('certificateArn', 'is needed where domainName is set');
    }
    if (set.certificateArn !== undefined && set.domainName === undefined) {
      refuse('domainName', 'is needed where certificateArn is set');
    }
    if (set.waf && set.region !== 'us-east-1') {
      refuse(
        'waf',
        'needs "region": "us-east-1", where CloudFront has its web ACLs; elsewhere set webAclArn',
      );
    }
    if (set.waf && set.webAclArn !== undefined) refuse('webAclArn', 'and waf exclude each other');
  });

/** @throws if a field is wrong, naming it and its value. */
export function parseStackConfig(json: unknown): StackConfig {
  const result = fields.safeParse(json);
  if (result.success) return arrange(result.data);
  const problems = result.error.issues.map(({ path, message }) => {
    const value = path.reduce<unknown>(
      (inside, key) => (inside as Record<PropertyKey, unknown>)?.[key],
      json,
    );
    if (path.length === 0 || value === undefined) return `${['dragoman', ...path].join('.')}: ${message}`;
    return `${['dragoman', ...path].join('.')}: ${JSON.stringify(value)}: ${message}`;
  });
  throw new Error(`cdk.json: ${problems.join('; ')}`);
}

function arrange(set: z.infer<typeof fields>): StackConfig {
  const { stageName, region, domainName: name, certificateArn, alarmEmail, webAclArn, oidc, changes } = set;
  const { libretranslate, openai } = set;
  return {
    contentFolder: set.contentFolder,
    logRetention: set.logRetentionDays,
    translateConcurrency: set.translateConcurrency,
    translator: set.translator,
    servers: { ...(libretranslate && { libretranslate }), ...(openai && { openai }) },
    removalPolicy: set.removalPolicy,
    stageName,
    region,
    ...(name !== undefined && certificateArn !== undefined && { domain: { name, certificateArn } }),
    alarmEmail,
    ...(set.waf && { firewall: { requestsPerFiveMinutes: set.wafRequestsPerFiveMinutes } }),
    ...(webAclArn !== undefined && { firewall: { webAclArn } }),
    oidc,
    ...(changes && { changes }),
  };
}
