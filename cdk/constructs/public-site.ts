import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Duration, Validations } from 'aws-cdk-lib';
import {
  AllowedMethods,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Function as CloudFrontFunction,
  Distribution,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { FunctionUrlOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { FunctionUrlAuthType } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { SiteConfig } from '../../functions/article/site-config.ts';
import { StageFunction, type StageFunctionProps } from './stage-function.ts';

export interface PublicSiteProps extends Omit<StageFunctionProps, 'stage'> {
  site: SiteConfig;
}

/** Readers -> CloudFront -> Function URL, which takes signed requests of this distribution only. */
export class PublicSite extends Construct {
  /** `https://….cloudfront.net` */
  readonly address: string;

  constructor(scope: Construct, id: string, { site, ...props }: PublicSiteProps) {
    super(scope, id);
    const code = new StageFunction(this, 'Function', { ...props, stage: 'site' });
    const url = code.addFunctionUrl({ authType: FunctionUrlAuthType.AWS_IAM });
    const distribution = new Distribution(this, 'Distribution', {
      comment: `${site.name}: articles in ${site.languages.join(', ')}`,
      httpVersion: HttpVersion.HTTP2_AND_3,
      defaultBehavior: {
        origin: FunctionUrlOrigin.withOriginAccessControl(url),
        allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        compress: true,
        cachePolicy: this.cachePolicy(),
        functionAssociations: [
          { eventType: FunctionEventType.VIEWER_REQUEST, function: this.edgeFunction(site) },
        ],
      },
    });
    this.address = `https://${distribution.distributionDomainName}`;
    Validations.of(distribution).acknowledge(
      { id: 'AwsSolutions-CFR1', reason: 'News is read everywhere.' },
      { id: 'AwsSolutions-CFR2', reason: 'The site only reads, and most of it from the edge.' },
      { id: 'AwsSolutions-CFR3', reason: 'What readers read is not recorded.' },
      { id: 'AwsSolutions-CFR4', reason: 'A distribution under cloudfront.net cannot set its TLS version.' },
    );
  }

  /** By language and page; the origin says for how long (functions/site/headers.ts). */
  private cachePolicy(): CachePolicy {
    return new CachePolicy(this, 'CachePolicy', {
      comment: 'Keyed by the folded language, the host, and the place in a list',
      headerBehavior: CacheHeaderBehavior.allowList('accept-language', 'x-viewer-host'),
      queryStringBehavior: CacheQueryStringBehavior.allowList('after'),
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.days(365),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    });
  }

  private edgeFunction({ languages, defaultLanguage }: SiteConfig): CloudFrontFunction {
    return new CloudFrontFunction(this, 'Edge', {
      comment: 'Folds Accept-Language to the languages of the site',
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(edgeCode(languages, defaultLanguage)),
    });
  }
}

/** The edge function with the site's languages put in front of it. */
export function edgeCode(languages: readonly string[], fallback: string): string {
  const code = readFileSync(join(import.meta.dirname, '..', 'edge', 'viewer-request.js'), 'utf8');
  return `const LANGUAGES = ${JSON.stringify(languages)};\nconst FALLBACK = ${JSON.stringify(fallback)};\n${code}`;
}
