import {
  Button,
  Checkbox,
  createTheme,
  Input,
  type MantineColorsTuple,
  Menu,
  NativeSelect,
  Notification,
  Popover,
  SegmentedControl,
} from '@mantine/core'
import button from './button.module.css'
import choice from './choice.module.css'
import field from './field.module.css'
import floating from './floating.module.css'

const accent: MantineColorsTuple = [
  '#e9eefc',
  '#d3dcf9',
  '#b7c4f2',
  '#8fa3ea',
  '#6b84e5',
  '#4666e0',
  '#3355cc',
  '#2b48b3',
  '#243c96',
  '#1d3079',
]

/**
 * Mantine in the clothes of the design: sizes and colours come from `tokens.css`, so that a component of ours and one of
 * Mantine's cannot differ. Variants of a button: `filled` (one for each page), `default`, `soft`, `quiet`, `danger`, `ghost`;
 * sizes: `md` 32 px and `xs` 26 px.
 */
export const theme = createTheme({
  primaryColor: 'accent',
  colors: { accent },
  primaryShade: { light: 6, dark: 5 },
  defaultRadius: 6,
  cursorType: 'default',
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '22px' },
  lineHeights: { xs: '16px', sm: '20px', md: '22px', lg: '24px', xl: '28px' },
  headings: { fontWeight: '600' },
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { variant: 'default' }, classNames: button }),
    Input: Input.extend({ classNames: field }),
    NativeSelect: NativeSelect.extend({ classNames: { input: field.input } }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { withItemsBorders: false, transitionDuration: 0 },
      classNames: {
        root: choice.segments,
        label: choice.segment,
        indicator: choice.segmentOn,
        innerLabel: choice.segmentText,
      },
    }),
    Checkbox: Checkbox.extend({
      defaultProps: { size: 'xs' },
      classNames: { input: choice.box, inner: choice.boxInner, body: choice.boxBody, label: choice.boxLabel },
    }),
    Menu: Menu.extend({
      defaultProps: {
        shadow: 'none',
        radius: 8,
        transitionProps: { duration: 0 },
        position: 'bottom-end',
        // The first item takes the focus: what would stand in for it is not allowed in a menu (WAI-ARIA 1.2, menu).
        withInitialFocusPlaceholder: false,
      },
      classNames: {
        dropdown: floating.dropdown,
        item: floating.item,
        label: floating.label,
        divider: floating.divider,
        itemSection: floating.itemSection,
      },
    }),
    Popover: Popover.extend({
      defaultProps: { shadow: 'none', radius: 8, transitionProps: { duration: 0 } },
      classNames: { dropdown: floating.popover },
    }),
    Notification: Notification.extend({
      defaultProps: { radius: 8 },
      classNames: {
        root: floating.notice,
        title: floating.noticeTitle,
        description: floating.noticeText,
        body: floating.noticeBody,
      },
    }),
  },
})
