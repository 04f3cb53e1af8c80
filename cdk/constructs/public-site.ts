import { Duration, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  Function as CloudFrontFunction,
  Distribution,
  type ErrorResponse,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  FunctionUrlOriginAccessControl,
  HttpVersion,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { FunctionUrlOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { FunctionUrlAuthType } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { SiteConfig } from '../../functions/shared/article/site-config.ts';
import { prefixes } from '../../functions/shared/store/keys.ts';
import { edgeCode } from '../edge/edge-code.ts';
import { MediaDoor } from '../edge/media-door.ts';
import type { StackConfig } from '../stack-config.ts';
import { accountWideName } from './account-wide-name.ts';
import type { ContentBucket } from './content-bucket.ts';
import { Firewall } from './firewall.ts';
import { API_PARAMETERS, PageCachePolicy, PageHeadersPolicy } from './page-policies.ts';
import { StageFunction, type StageFunctionProps } from './stage-function.ts';

export interface PublicSiteProps extends Omit<StageFunctionProps, 'stage' | 'bucket'> {
  bucket: ContentBucket;
  site: SiteConfig;
  config: Pick<StackConfig, 'domain' | 'firewall' | 'hstsIncludeSubDomains' | 'siteReservedConcurrency'>;
}

/** Errors of ours are asked for again soon; what is missing keeps the time the site gives it. */
const ERRORS: ErrorResponse[] = [500, 502, 503, 504].map((httpStatus) => ({
  httpStatus,
  ttl: Duration.seconds(5),
}));
/** As `functions/shared/store/keys.ts` has their keys, so that the path is the key. */
const MEDIA_PATHS = `/${prefixes.media}*`;
/** In five minutes; a single one may be a function that was just replaced. */
const FAILED_PAGES = 5;

/** Readers -> CloudFront -> Function URL, which takes signed requests of this distribution only. */
export class PublicSite extends Construct {
  /** Where readers go: `https://…` */
  readonly address: string;
  readonly distribution: Distribution;
  readonly function: StageFunction;

  constructor(scope: Construct, id: string, { site, config, ...props }: PublicSiteProps) {
    super(scope, id);
    const { domain, firewall, siteReservedConcurrency: reserved } = config;
    const { accessLogs } = props.bucket;
    this.function = new StageFunction(this, 'Function', { ...props, stage: 'site', reserved });
    const url = this.function.addFunctionUrl({ authType: FunctionUrlAuthType.AWS_IAM });
    const behavior: BehaviorOptions = {
      origin: FunctionUrlOrigin.withOriginAccessControl(url, { originAccessControl: this.accessControl() }),
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD_OPTIONS,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      compress: true,
      cachePolicy: new PageCachePolicy(this, 'CachePolicy'),
      responseHeadersPolicy: new PageHeadersPolicy(this, 'HeadersPolicy', config.hstsIncludeSubDomains),
      functionAssociations: [
        { eventType: FunctionEventType.VIEWER_REQUEST, function: this.edgeFunction(site, domain?.name) },
      ],
    };
    const apiCachePolicy = new PageCachePolicy(this, 'ApiCachePolicy', API_PARAMETERS);
    const media = new MediaDoor(this, 'Media', { bucket: props.bucket, ...config });
    this.distribution = new Distribution(this, 'Distribution', {
      comment: `${site.name}: articles in ${site.languages.join(', ')}`,
      httpVersion: HttpVersion.HTTP2_AND_3,
      errorResponses: ERRORS,
      defaultBehavior: behavior,
      additionalBehaviors: {
        '/api/v1/*': { ...behavior, cachePolicy: apiCachePolicy },
        [MEDIA_PATHS]: media.behavior,
      },
      ...(domain !== undefined && {
        domainNames: [domain.name],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
      ...(accessLogs && { enableLogging: true, logBucket: accessLogs, logFilePrefix: 'edge/' }),
      ...(firewall !== undefined && { webAclId: this.webAcl(firewall) }),
    });
    media.letIn(this.distribution);
    this.address = `https://${domain?.name ?? this.distribution.distributionDomainName}`;
    this.watch(props);
    this.explain({ hasDomain: domain !== undefined, isLogged: accessLogs !== undefined });
  }

  private accessControl(): FunctionUrlOriginAccessControl {
    return new FunctionUrlOriginAccessControl(this, 'AccessControl', {
      originAccessControlName: accountWideName(this),
    });
  }

  private edgeFunction(site: SiteConfig, domain: string | undefined): CloudFrontFunction {
    return new CloudFrontFunction(this, 'Edge', {
      comment: 'Redirects the front page; folds Accept-Language and Accept to what the site offers',
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(edgeCode(site, domain)),
    });
  }

  private webAcl(firewall: NonNullable<StackConfig['firewall']>): string {
    if ('webAclArn' in firewall) return firewall.webAclArn;
    return new Firewall(this, 'Firewall', firewall).attrArn;
  }

  /** At the Function URL: what CloudFront counts itself is in us-east-1, where not every stack is. */
  private watch({ alarms }: Pick<StageFunctionProps, 'alarms'>): void {
    alarms.add(this, 'ErrorsAlarm', {
      metric: this.function.metric('Url5xxCount', { statistic: 'Sum', period: Duration.minutes(5) }),
      above: FAILED_PAGES,
      what: 'Readers get errors',
      heading: 'The site answers with errors',
    });
  }

  private explain({ hasDomain, isLogged }: { hasDomain: boolean; isLogged: boolean }): void {
    const acknowledge = (id: string, reason: string) =>
      Validations.of(this.distribution).acknowledge({ id, reason });
    acknowledge('AwsSolutions-CFR1', 'News is read everywhere.');
    acknowledge(
      'AwsSolutions-CFR2',
      'The site only reads; "waf" in cdk.json puts a firewall in front of it.',
    );
    if (!isLogged) {
      acknowledge('AwsSolutions-CFR3', 'What readers read is not recorded, but by "accessLogs" in cdk.json.');
    }
    if (!hasDomain) {
      acknowledge('AwsSolutions-CFR4', 'A distribution under cloudfront.net cannot set its TLS version.');
    }
  }
}
