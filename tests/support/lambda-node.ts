/** The Node that runs what is deployed: the one of Lambda if .ci/run has fetched it, else the one that runs the tests. */
export const lambdaNode = process.env.LAMBDA_NODE || process.execPath;
