import { useTranslation } from 'react-i18next'
import type { TextExplanation } from '../../shared/failures/explain-text'
import { EmptyState } from '../ui/empty-state'
import { Panel } from '../ui/panel'
import { Section } from '../ui/section'
import classes from './explanation-view.module.css'
import { tellingReplies } from './telling-replies'
import { TextFinding } from './text-finding'

interface ExplanationViewProps {
  /** Without it there is no text yet. */
  readonly explanation: TextExplanation | undefined
}

/** What a text means. Its place keeps its size, so that the text above does not move while it is typed. */
export const ExplanationView = ({ explanation }: ExplanationViewProps) => {
  const { t } = useTranslation()
  return (
    <>
      <p role="status" className="sr-only">
        {explanation === undefined ? null : <Summary explanation={explanation} />}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box has to be reachable by keyboard */}
      <section className={classes.results} tabIndex={0} aria-label={t('explain.results')}>
        {explanation === undefined ? (
          <EmptyState icon="lines" title={t('explain.empty.title')}>
            {t('explain.empty.text')}
          </EmptyState>
        ) : (
          <Meaning explanation={explanation} />
        )}
      </section>
    </>
  )
}

interface ExplainedProps {
  readonly explanation: TextExplanation
}

/** What a screen reader says when the meaning changed. */
const Summary = ({ explanation: { findings, enhancedStatus } }: ExplainedProps) => {
  const { t } = useTranslation()
  if (findings.length > 0) return t('explain.found', { count: findings.length })
  return t(enhancedStatus.length > 0 ? 'explain.status.heading' : 'explain.unknown.title')
}

const Meaning = ({ explanation: { findings, enhancedStatus, replies } }: ExplainedProps) => {
  const { t } = useTranslation()
  return (
    <>
      {findings.length === 0 && enhancedStatus.length === 0 ? <NotRecognised /> : null}
      {findings.length === 0 ? null : (
        <Section title={t('test.findings.heading')} hint={findings.length > 1 ? t('test.findings.order') : undefined}>
          <Panel>
            {findings.map((finding) => (
              <TextFinding key={finding.id} finding={finding} />
            ))}
          </Panel>
        </Section>
      )}
      {enhancedStatus.length === 0 ? null : (
        <Section
          title={t('explain.status.heading')}
          hint={t(findings.length > 0 ? 'explain.status.hint' : 'explain.onlyStatus')}
        >
          <Panel>
            <dl className={classes.statuses}>
              {enhancedStatus.map(({ code, meaningKey, classKey }) => (
                <div key={code}>
                  <dt className="mono">{code}</dt>
                  <dd>{`${t(meaningKey)} ${t(classKey)}`}</dd>
                </div>
              ))}
            </dl>
          </Panel>
        </Section>
      )}
      <ServerReplies replies={replies} />
    </>
  )
}

/** The words of the server as text, beside ours; nothing in them is interpreted. */
const ServerReplies = ({ replies }: Pick<TextExplanation, 'replies'>) => {
  const { t } = useTranslation()
  const { shown, left } = tellingReplies(replies)
  if (shown.length === 0) return null
  return (
    <Section title={t('explain.server.heading')} hint={t('explain.server.hint')}>
      <Panel>
        <pre className={classes.replies}>{shown.join('\n')}</pre>
        {left === 0 ? null : <p className={classes.left}>{t('explain.server.more', { count: left })}</p>}
      </Panel>
    </Section>
  )
}

const HELP = ['whole', 'reply', 'bounce', 'test'] as const

const NotRecognised = () => {
  const { t } = useTranslation()
  return (
    <Panel className={classes.unknown}>
      <h2>{t('explain.unknown.title')}</h2>
      <p>{t('explain.unknown.text')}</p>
      <ul>
        {HELP.map((help) => (
          <li key={help}>{t(`explain.unknown.${help}`)}</li>
        ))}
      </ul>
    </Panel>
  )
}
