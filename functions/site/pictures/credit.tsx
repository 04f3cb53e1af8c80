import { ForeignName, type ForeignNameProps } from '../layout/foreign-name.tsx';

/** Whom a picture is by, small below it. */
export function PictureCredit(props: ForeignNameProps) {
  return (
    <small class="credit">
      <ForeignName {...props} />
    </small>
  );
}
