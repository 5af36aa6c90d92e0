import classes from './server-answer.module.css'

interface ServerAnswerProps {
  readonly label: string
  /** A server's own words; shown as they are, line breaks included. */
  readonly words: string
}

/** What the server said, word for word, as a line of a panel. */
export const ServerAnswer = ({ label, words }: ServerAnswerProps) => (
  <div className={classes.answer}>
    <b>{label}</b>
    <span className={classes.words}>{words}</span>
  </div>
)
