// Loaded into the program under measurement: tells what it has used, when asked over the channel to its parent.
process.on('message', (question) => {
  if (question === 'usage') process.send?.({ ...process.cpuUsage(), rss: process.memoryUsage.rss() });
});
process.channel?.unref();
