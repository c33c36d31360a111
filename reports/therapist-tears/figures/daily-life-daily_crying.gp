# Draws daily-life-daily_crying.svg from daily-life-daily_crying.tsv beside it: gnuplot daily-life-daily_crying.gp
# One column of a journal wide, for print: gnuplot -e 'format = "pdf"' daily-life-daily_crying.gp, or "png".
if (!exists("format")) format = "svg"
reset
set encoding utf8
if (format eq "svg") set terminal svg size 400,134 dynamic noenhanced font "sans-serif,13" background "#ffffff"
if (format eq "png") set terminal pngcairo size 2100,704 noenhanced font "sans-serif,13" fontscale 3.9375 linewidth 5.25 pointscale 5.25 background "#ffffff"
if (format eq "pdf") set terminal pdfcairo size 3.5in,1.173in noenhanced font "sans-serif,13" fontscale 0.47250000000000003 linewidth 1.008 pointscale 0.63 background "#ffffff"
set output "daily-life-daily_crying." . format
set datafile separator tab
set minussign
set border 0
set tics nomirror scale 0
unset key
set lmargin at screen 0.28375
set rmargin at screen 0.97
set tmargin at screen 0.97015
set bmargin at screen 0.35821
set yrange [86.0:4.0]
set xrange [-0.5:31.5]
unset ytics
set label "Yes (n = 384)" at screen 0.005, screen 0.83582 left front
set label "No (n = 152)" at screen 0.005, screen 0.51493 left front
set label "Crying in daily life (times in four weeks)" at screen 0.62687, screen 0.08955 center front
set xtics ("0" 0.0, "5" 5.0, "10" 10.0, "15" 15.0, "20" 20.0, "25" 25.0, "30" 30.0)
plot "daily-life-daily_crying.tsv" skip 1 using 3:2:5 with points pt 7 ps variable lc rgb "#3b82c4" notitle, \
  "" skip 1 using 7:2:6:8:($2-5.0):($2+5.0) with boxxyerror fs empty lc rgb "#7b828c" lw 1.2 notitle, \
  "" skip 1 using 7:($2-5.0):(0):(10.0) with vectors nohead lt -1 lw 2 notitle, \
  "" skip 1 using 10:2:($11-$10):(0) with vectors nohead lt 1 lc rgb "#d0690a" lw 2.6 notitle, \
  "" skip 1 using 9:2 with points pt 13 ps 0.8 lt 1 lc rgb "#d0690a" notitle
set output
