import type { LaunchOptions } from '@playwright/test'

export declare const chromiumLaunch: Readonly<Required<Pick<LaunchOptions, 'executablePath' | 'args'>>>
