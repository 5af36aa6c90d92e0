import { Button, Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { reportHtml } from '../../shared/report/html'
import { reportJson } from '../../shared/report/json'
import { reportMarkdown } from '../../shared/report/markdown'
import type { MaskSubject } from '../../shared/report/mask'
import { useSessionRun } from '../app/session-runs-context'
import { CopyButton } from '../ui/copy-button'
import { copyText } from '../ui/copy-text'
import { Icon } from '../ui/icon'
import { Joined } from '../ui/joined'
import { saveText } from '../ui/save-text'
import { reportFileName } from './report-file-name'
import { reportOf } from './session-run'
import { useReportWords } from './use-report-words'

/** Copies or saves what the test found out; nothing before there is a result. */
export const ReportButtons = () => {
  const { t } = useTranslation()
  const words = useReportWords()
  const run = useSessionRun('test')
  const report = run === undefined ? undefined : reportOf(run)
  if (run === undefined || report === undefined) return null
  const subject: MaskSubject = { profile: run.profile, report }
  const fileName = (extension: string) => reportFileName(run.profile.serverAddress, report.startedAt, extension)
  const save = {
    markdown: () => saveText(reportMarkdown(subject, words), fileName('md'), 'text/markdown;charset=utf-8'),
    html: () => saveText(reportHtml(subject, words), fileName('html'), 'text/html;charset=utf-8'),
    json: () => saveText(reportJson(subject), fileName('json'), 'application/json'),
  }
  const items = [
    ['saveMarkdown', save.markdown],
    ['saveHtml', save.html],
    ['saveJson', save.json],
  ] as const
  return (
    <Joined>
      <CopyButton size="sm" shy label={t('report.copy')} text={() => reportMarkdown(subject, words)} />
      <Menu width={272} position="bottom-end">
        <Menu.Target>
          <Button data-square aria-label={t('report.menu')} title={t('report.menu')}>
            <Icon name="chevron-down" size={14} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<Icon name="copy" size={14} />}
            onClick={() => void copyText(reportMarkdown(subject, words))}
          >
            {t('report.copyMarkdown')}
          </Menu.Item>
          {items.map(([key, act]) => (
            <Menu.Item key={key} leftSection={<Icon name="download" size={14} />} onClick={act}>
              {t(`report.${key}`)}
            </Menu.Item>
          ))}
          <Menu.Label data-note>{t('report.masked')}</Menu.Label>
        </Menu.Dropdown>
      </Menu>
    </Joined>
  )
}
