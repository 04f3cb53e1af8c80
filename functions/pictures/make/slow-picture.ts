import { Rejection } from '../../shared/intake/rejection.ts';

/** A picture that takes too long: it may be the file's fault or that of a busy machine, so that it is tried again. */
export class SlowPicture extends Rejection {}
