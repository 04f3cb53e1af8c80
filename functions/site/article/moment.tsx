export interface MomentProps {
  label: string;
  iso: string;
  inWords: string;
}

export function Moment({ label, iso, inWords }: MomentProps) {
  return (
    <span>
      {label} <time datetime={iso}>{inWords}</time>
    </span>
  );
}
