import type * as z from 'zod';
import { shareConcurrency } from './share-concurrency.ts';

/** The fields that are weighed against one another. */
export interface CombinedFields {
  domainName?: string | undefined;
  certificateArn?: string | undefined;
  region?: string | undefined;
  waf: boolean;
  webAclArn?: string | undefined;
  hstsIncludeSubDomains: boolean;
  accountConcurrency: number;
  translateConcurrency?: number | undefined;
  siteReservedConcurrency?: number | undefined;
  accessLogs: boolean;
  kmsKeyArn?: string | undefined;
  replicaBucketArn?: string | undefined;
  replicaKmsKeyArn?: string | undefined;
  objectLockDays?: number | undefined;
  removalPolicy: 'retain' | 'destroy';
}

type Refuse = (field: string, message: string) => void;

/** Lambda keeps so many for functions that reserve none (AWS Lambda, "Configuring reserved concurrency"). */
const NOT_TO_RESERVE = 100;

/** Where CloudFront writes no standard logs (CloudFront, "Standard logging (legacy)", "Choosing an Amazon S3 bucket"). */
const WITHOUT_EDGE_LOGS = [
  ...['af-south-1', 'ap-east-1', 'ap-east-2', 'ap-south-2', 'ap-southeast-3', 'ap-southeast-4'],
  ...['ap-southeast-5', 'ap-southeast-7', 'ca-west-1', 'eu-central-2', 'eu-south-1', 'eu-south-2'],
  ...['il-central-1', 'me-central-1', 'me-south-1', 'mx-central-1'],
];

/** What can be set by itself, and not beside something else. */
export function refuseCombinations(set: CombinedFields, context: z.core.$RefinementCtx): void {
  const refuse: Refuse = (field, message) => context.addIssue({ code: 'custom', path: [field], message });
  refuseAddress(set, refuse);
  refuseCapacity(set, refuse);
  refuseStorage(set, refuse);
}

function refuseAddress(set: CombinedFields, refuse: Refuse): void {
  if (set.domainName !== undefined && set.certificateArn === undefined) {
    refuse('certificateArn', 'is needed where domainName is set');
  }
  if (set.certificateArn !== undefined && set.domainName === undefined) {
    refuse('domainName', 'is needed where certificateArn is set');
  }
  if (set.waf && set.region === undefined) {
    refuse('waf', 'needs region: what CloudFront asks is in us-east-1, by a stack beside this one');
  }
  if (set.waf && set.webAclArn !== undefined) refuse('webAclArn', 'and waf exclude each other');
  if (set.hstsIncludeSubDomains && set.domainName === undefined) {
    refuse('hstsIncludeSubDomains', 'needs domainName: there are no subdomains of ours under cloudfront.net');
  }
}

function refuseCapacity(set: CombinedFields, refuse: Refuse): void {
  const { forReaders } = shareConcurrency(set);
  if (forReaders < 1) {
    refuse(
      'translateConcurrency',
      `leaves nothing for readers of the ${set.accountConcurrency} functions that the account runs at once (accountConcurrency)`,
    );
  }
  const { accountConcurrency, siteReservedConcurrency: reserved } = set;
  if (reserved !== undefined && reserved > accountConcurrency - NOT_TO_RESERVE) {
    refuse(
      'siteReservedConcurrency',
      `is more than the account can reserve: accountConcurrency is ${accountConcurrency}, and Lambda keeps ${NOT_TO_RESERVE} of it unreserved`,
    );
  }
}

function refuseStorage(set: CombinedFields, refuse: Refuse): void {
  if (set.accessLogs && WITHOUT_EDGE_LOGS.includes(set.region ?? '')) {
    refuse('accessLogs', `cannot be in ${set.region}: CloudFront writes none into a bucket there`);
  }
  if (set.region !== undefined && set.kmsKeyArn !== undefined && regionIn(set.kmsKeyArn) !== set.region) {
    refuse('kmsKeyArn', `is a key of another region than ${set.region}`);
  }
  if (
    set.replicaBucketArn !== undefined &&
    set.kmsKeyArn !== undefined &&
    set.replicaKmsKeyArn === undefined
  ) {
    refuse(
      'replicaKmsKeyArn',
      'is needed where kmsKeyArn and replicaBucketArn are set: the key of the copies',
    );
  }
  if (set.replicaKmsKeyArn !== undefined && set.replicaBucketArn === undefined) {
    refuse('replicaBucketArn', 'is needed where replicaKmsKeyArn is set');
  }
  if (set.objectLockDays !== undefined && set.removalPolicy === 'destroy') {
    refuse(
      'objectLockDays',
      'and "removalPolicy": "destroy" exclude each other: what is locked cannot be removed',
    );
  }
}

const regionIn = (arn: string) => arn.split(':')[3];
