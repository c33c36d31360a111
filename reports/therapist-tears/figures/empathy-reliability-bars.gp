# Draws empathy-reliability-bars.svg from empathy-reliability-bars.tsv beside it: gnuplot empathy-reliability-bars.gp
# One column of a journal wide, for print: gnuplot -e 'format = "pdf"' empathy-reliability-bars.gp, or "png".
if (!exists("format")) format = "svg"
reset
set encoding utf8
if (format eq "svg") set terminal svg size 400,231 dynamic noenhanced font "sans-serif,13" background "#ffffff"
if (format eq "png") set terminal pngcairo size 2100,1213 noenhanced font "sans-serif,13" fontscale 3.9375 linewidth 5.25 pointscale 5.25 background "#ffffff"
if (format eq "pdf") set terminal pdfcairo size 3.5in,2.021in noenhanced font "sans-serif,13" fontscale 0.47250000000000003 linewidth 1.008 pointscale 0.63 background "#ffffff"
set output "empathy-reliability-bars." . format
set datafile separator tab
set minussign
set border 0
set tics nomirror scale 0
unset key
set lmargin at screen 0.48875
set rmargin at screen 0.88575
set tmargin at screen 0.87879
set bmargin at screen 0.11255
set yrange [205.0:28.0]
unset ytics
set label "0" at screen 0.02, screen 0.94805 left front point pt 5 ps 1.1 lc rgb "#b5560a" offset 1.2,-0.25
set label "1" at screen 0.12575, screen 0.94805 left front point pt 5 ps 1.1 lc rgb "#f0b47c" offset 1.2,-0.25
set label "2" at screen 0.2315, screen 0.94805 left front point pt 5 ps 1.1 lc rgb "#cfd2d6" offset 1.2,-0.25
set label "3" at screen 0.33725, screen 0.94805 left front point pt 5 ps 1.1 lc rgb "#9cc4e8" offset 1.2,-0.25
set label "4" at screen 0.443, screen 0.94805 left front point pt 5 ps 1.1 lc rgb "#25639f" offset 1.2,-0.25
set label "Empathic concern 1" at screen 0.005, screen 0.82684 left front
set label "12%" at screen 0.47875, screen 0.82684 right front
set label "53%" at screen 0.89575, screen 0.82684 left front
set label "Empathic concern 2" at screen 0.005, screen 0.71861 left front
set label "53%" at screen 0.47875, screen 0.71861 right front
set label "12%" at screen 0.89575, screen 0.71861 left front
set label "Empathic concern 3" at screen 0.005, screen 0.61039 left front
set label "10%" at screen 0.47875, screen 0.61039 right front
set label "52%" at screen 0.89575, screen 0.61039 left front
set label "Empathic concern 4" at screen 0.005, screen 0.50216 left front
set label "57%" at screen 0.47875, screen 0.50216 right front
set label "12%" at screen 0.89575, screen 0.50216 left front
set label "Empathic concern 5" at screen 0.005, screen 0.39394 left front
set label "53%" at screen 0.47875, screen 0.39394 right front
set label "12%" at screen 0.89575, screen 0.39394 left front
set label "Empathic concern 6" at screen 0.005, screen 0.28571 left front
set label "11%" at screen 0.47875, screen 0.28571 right front
set label "53%" at screen 0.89575, screen 0.28571 left front
set label "Empathic concern 7" at screen 0.005, screen 0.17749 left front
set label "12%" at screen 0.47875, screen 0.17749 right front
set label "55%" at screen 0.89575, screen 0.17749 left front
set xrange [-74.44488977955912:73.54308617234469]
set xtics ("50%%" -50.0, "0%%" 0.0, "50%%" 50.0)
plot "empathy-reliability-bars.tsv" skip 1 using (-50.0):($2-8.0):(0):(16.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (50.0):($2-8.0):(0):(16.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (($3+$4)/2):2:3:4:($2-8.0):($2+8.0) with boxxyerror fs solid 1 border lc rgb "#7b828c" fc rgb "#b5560a" lw 0.5 notitle, \
  "" skip 1 using (($5+$6)/2):2:5:6:($2-8.0):($2+8.0) with boxxyerror fs solid 1 border lc rgb "#7b828c" fc rgb "#f0b47c" lw 0.5 notitle, \
  "" skip 1 using (($7+$8)/2):2:7:8:($2-8.0):($2+8.0) with boxxyerror fs solid 1 border lc rgb "#7b828c" fc rgb "#cfd2d6" lw 0.5 notitle, \
  "" skip 1 using (($9+$10)/2):2:9:10:($2-8.0):($2+8.0) with boxxyerror fs solid 1 border lc rgb "#7b828c" fc rgb "#9cc4e8" lw 0.5 notitle, \
  "" skip 1 using (($11+$12)/2):2:11:12:($2-8.0):($2+8.0) with boxxyerror fs solid 1 border lc rgb "#7b828c" fc rgb "#25639f" lw 0.5 notitle, \
  "" skip 1 using (0):($2-9.0):(0):(18.0) with vectors nohead lt -1 lw 1.4 notitle
set output
