/** How tests and benches start Chromium. Its sandbox does not start for root, which is who runs them in a container. */
export const chromiumLaunch = {
  executablePath: process.env.MSM_CHROMIUM ?? '/usr/bin/chromium',
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
}
