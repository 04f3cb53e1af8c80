import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as z from 'zod';
import { MACHINE_NAMES } from '../../functions/shared/language/engines.ts';
import { refuseCombinations } from './refuse-combinations.ts';

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

const KEY = /^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/[\w-]+$/;
const BUCKET = /^arn:aws[a-z-]*:s3:::[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const POLICY = /^arn:aws[a-z-]*:iam::\d{12}:policy\/[\w+=,.@/-]+$/;
/** AWS, "Tag naming limits and requirements"; its own begin with "aws:". */
const TAG_KEY = /^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u;
const TAG_VALUE = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u;

/** The fields of cdk.json, each by itself and then together. */
export const stackFields = z
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
    accountConcurrency: z.int().min(10).max(1_000_000).default(10),
    translateConcurrency: z.int().min(2).max(1000).optional(),
    expectedDailyCharacters: z.int().min(1).optional(),
    translator: z.enum([...MACHINE_NAMES, 'site']).optional(),
    hstsIncludeSubDomains: z.boolean().default(false),
    waf: z.boolean().default(false),
    wafManagedRules: z.boolean().default(true),
    wafRequestsPerFiveMinutes: z.int().min(10).max(2_000_000_000).default(2000),
    webAclArn: z.string().regex(WEB_ACL, 'is no web ACL of the scope CLOUDFRONT').optional(),
    accessLogs: z.boolean().default(false),
    accessLogDays: z.int().min(1).max(3650).default(90),
    kmsKeyArn: z.string().regex(KEY, 'is no ARN of a key').optional(),
    siteReservedConcurrency: z.int().min(1).max(1_000_000).optional(),
    objectLockDays: z.int().min(1).max(36_500).optional(),
    replicaBucketArn: z.string().regex(BUCKET, 'is no ARN of a bucket').optional(),
    replicaKmsKeyArn: z.string().regex(KEY, 'is no ARN of a key').optional(),
    deskTokenRotationDays: z.int().min(1).max(1000).optional(),
    permissionsBoundaryArn: z.string().regex(POLICY, 'is no ARN of a managed policy').optional(),
    tags: z
      .record(
        z.string().regex(TAG_KEY, 'is no key of a tag'),
        z.string().regex(TAG_VALUE, 'is no value of a tag'),
      )
      .refine((tags) => Object.keys(tags).length <= 40, 'are more than 40')
      .default({}),
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
  .superRefine(refuseCombinations);

export type StackFields = z.infer<typeof stackFields>;
