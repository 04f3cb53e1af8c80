import { Duration } from 'aws-cdk-lib';
import {
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  ResponseHeadersPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { CAMPAIGN_PARAMETERS, PLACE_PARAMETERS } from '../../functions/site/http/what-paths-read.ts';
import { accountWideName } from './account-wide-name.ts';

/**
 * What an answer may depend on beside its path. Of these the edge function leaves to each path what it reads
 * (functions/site/http/what-paths-read.ts), folded.
 */
const HEADERS = ['accept', 'accept-language', 'x-viewer-host'];
const PAGE_PARAMETERS = CacheQueryStringBehavior.allowList(...PLACE_PARAMETERS, ...CAMPAIGN_PARAMETERS);

/** The API refuses what it does not know, by name, so that a query with more in it is never one more copy of an answer. */
export const API_PARAMETERS = CacheQueryStringBehavior.all();

/** As functions/site/http/headers.ts has it. */
export const HSTS = { accessControlMaxAge: Duration.days(730) };

/** The origin says for how long (functions/site/http/headers.ts). */
export class PageCachePolicy extends CachePolicy {
  constructor(scope: Construct, id: string, parameters = PAGE_PARAMETERS) {
    super(scope, id, {
      comment: 'Keyed by the folded language and media type, the host, and the place in a list',
      headerBehavior: CacheHeaderBehavior.allowList(...HEADERS),
      queryStringBehavior: parameters,
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.days(365),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    });
  }
}

/**
 * For answers the site does not give itself: redirects and errors of the edge. What it sends stands as it is; only a
 * promise for the subdomains too, which the site never makes by itself, goes over it.
 */
export class PageHeadersPolicy extends ResponseHeadersPolicy {
  constructor(scope: Construct, id: string, includeSubdomains: boolean) {
    super(scope, id, {
      responseHeadersPolicyName: accountWideName(scope),
      comment: 'Security headers where the site gave none',
      securityHeadersBehavior: {
        strictTransportSecurity: {
          ...HSTS,
          includeSubdomains,
          override: includeSubdomains,
        },
        contentTypeOptions: { override: false },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: false },
        referrerPolicy: {
          referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
          override: false,
        },
      },
    });
  }
}
