import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { MachineName } from '../functions/shared/language/engines.ts';
import { type ConcurrencyShares, shareConcurrency } from './config/share-concurrency.ts';
import { type StackFields, stackFields } from './config/stack-fields.ts';

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
  /** What the account runs at once in the region. */
  accountConcurrency: number;
  /** What the stages run at once, of what the account runs at once. */
  concurrency: ConcurrencyShares;
  /** Characters sent in a day above which people are told; half of `dailyCharacters` where absent. */
  expectedDailyCharacters?: number;
  /** Whether HTTPS is promised for the domain's subdomains too. */
  hstsIncludeSubDomains: boolean;
  /** What translates; `site`: the list of site.json. Where absent, that list if there is one, else Amazon Translate. */
  translator?: MachineName | 'site';
  /** Where the engines are that are somebody's server, by their names. */
  servers: EngineServers;
  /** In front of the site: one that is there already, or one made here. */
  firewall?: { webAclArn: string } | FirewallRules;
  /** Who asked the edge and the bucket for what is kept for so many days; not at all where absent. */
  accessLogDays?: number;
  /** The customer's own key for the bucket, queues, secret, topic, logs and settings of functions. */
  kmsKeyArn?: string;
  /** Pages made at once are no more, and nobody else's functions can take these. */
  siteReservedConcurrency?: number;
  /** Days in which no version of an object can be removed. */
  objectLockDays?: number;
  /** Where the bucket's objects are copied to. */
  replica?: { bucketArn: string; keyArn?: string | undefined };
  /** How often the desk gets a new token by itself. */
  deskTokenRotationDays?: number;
  permissionsBoundaryArn?: string;
  tags: Record<string, string>;
  /** Whether the bucket goes with the stack; CloudFormation deletes none that holds objects. */
  removalPolicy: 'retain' | 'destroy';
  /** Who signs the editors in, beside or in place of the desk's own token. */
  oidc?: { issuer: string; audience: string[] };
  /** Who is told of each change of what readers get: an address, and its key, which a request shows in a header. */
  changes?: { url: string; keyHeader: string; keySecretArn: string };
}

export interface FirewallRules {
  requestsPerFiveMinutes: number;
  /** Whether what AWS knows of bad addresses and requests is turned away too. */
  managedRules: boolean;
}

export interface EngineServers {
  libretranslate?: { url: string; keySecretArn?: string | undefined };
  openai?: { baseUrl?: string | undefined; model: string; keySecretArn?: string | undefined };
}

/** @throws if a field is wrong, naming it and its value. */
export function parseStackConfig(json: unknown): StackConfig {
  const result = stackFields.safeParse(json);
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

function arrange(set: StackFields): StackConfig {
  const { stageName, region, domainName: name, certificateArn, alarmEmail, webAclArn, oidc, changes } = set;
  const { libretranslate, openai } = set;
  return {
    contentFolder: set.contentFolder,
    logRetention: set.logRetentionDays,
    accountConcurrency: set.accountConcurrency,
    concurrency: shareConcurrency(set),
    expectedDailyCharacters: set.expectedDailyCharacters,
    hstsIncludeSubDomains: set.hstsIncludeSubDomains,
    translator: set.translator,
    servers: { ...(libretranslate && { libretranslate }), ...(openai && { openai }) },
    removalPolicy: set.removalPolicy,
    stageName,
    region,
    ...(name !== undefined && certificateArn !== undefined && { domain: { name, certificateArn } }),
    alarmEmail,
    ...(set.waf && {
      firewall: {
        requestsPerFiveMinutes: set.wafRequestsPerFiveMinutes,
        managedRules: set.wafManagedRules,
      },
    }),
    ...(webAclArn !== undefined && { firewall: { webAclArn } }),
    ...(set.accessLogs && { accessLogDays: set.accessLogDays }),
    kmsKeyArn: set.kmsKeyArn,
    siteReservedConcurrency: set.siteReservedConcurrency,
    objectLockDays: set.objectLockDays,
    ...(set.replicaBucketArn !== undefined && {
      replica: { bucketArn: set.replicaBucketArn, keyArn: set.replicaKmsKeyArn },
    }),
    deskTokenRotationDays: set.deskTokenRotationDays,
    permissionsBoundaryArn: set.permissionsBoundaryArn,
    tags: set.tags,
    oidc,
    ...(changes && { changes }),
  };
}
