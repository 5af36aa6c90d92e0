import { useTranslation } from 'react-i18next'
import { fingerprint } from '../diagnosis/certificate-facts'
import { CopyButton } from '../ui/copy-button'
import classes from './fingerprint-view.module.css'

interface FingerprintViewProps {
  /** Hexadecimal, of SHA-256. */
  readonly sha256: string
  /** Whose it is. */
  readonly label: string
}

const OCTETS_IN_LINE = 8

const linesOf = (sha256: string): readonly string[] => {
  const octets = fingerprint(sha256).split(':')
  return Array.from({ length: Math.ceil(octets.length / OCTETS_IN_LINE) }, (_, line) =>
    octets.slice(line * OCTETS_IN_LINE, (line + 1) * OCTETS_IN_LINE).join(':'),
  )
}

/** A fingerprint in lines that can be compared one by one, or read out on the telephone. */
export const FingerprintView = ({ sha256, label }: FingerprintViewProps) => {
  const { t } = useTranslation()
  return (
    <figure className={classes.fingerprint}>
      <figcaption>
        {label}
        <CopyButton
          variant="quiet"
          text={() => fingerprint(sha256)}
          label={t('interface.certificate.copyFingerprint')}
          iconOnly
        />
      </figcaption>
      <code className={classes.octets}>
        {linesOf(sha256).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </code>
    </figure>
  )
}
