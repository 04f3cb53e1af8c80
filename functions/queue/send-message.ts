/**
 * What a dead letter needs of SQS, in a file of its own: of a package that is imported while the program runs, a
 * bundle holds all there is.
 */
export { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
