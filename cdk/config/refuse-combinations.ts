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
}

/** What can be set by itself, and not beside something else. */
export function refuseCombinations(set: CombinedFields, context: z.core.$RefinementCtx): void {
  const refuse = (field: string, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message });
  if (set.domainName !== undefined && set.certificateArn === undefined) {
    refuse('certificateArn', 'is needed where domainName is set');
  }
  if (set.certificateArn !== undefined && set.domainName === undefined) {
    refuse('domainName', 'is needed where certificateArn is set');
  }
  if (set.waf && set.region !== 'us-east-1') {
    refuse('waf', 'needs "region": "us-east-1", where CloudFront has its web ACLs; elsewhere set webAclArn');
  }
  if (set.waf && set.webAclArn !== undefined) refuse('webAclArn', 'and waf exclude each other');
  if (set.hstsIncludeSubDomains && set.domainName === undefined) {
    refuse('hstsIncludeSubDomains', 'needs domainName: there are no subdomains of ours under cloudfront.net');
  }
  const { forReaders } = shareConcurrency(set);
  if (forReaders < 1) {
    refuse(
      'translateConcurrency',
      `leaves nothing for readers of the ${set.accountConcurrency} functions that the account runs at once (accountConcurrency)`,
    );
  }
}
