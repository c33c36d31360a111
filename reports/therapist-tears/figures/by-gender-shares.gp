# Draws by-gender-shares.svg from by-gender-shares.tsv beside it: gnuplot by-gender-shares.gp
reset
set encoding utf8
set terminal svg size 480,196 dynamic noenhanced font "sans-serif,14" background "#ffffff"
set output "by-gender-shares.svg"
set datafile separator tab
set minussign
set border 0
set tics nomirror scale 0
unset key
set ytics ("Woman" 2.0, "Man" 1.0)
set yrange [0.4:2.6]
set grid xtics lt 1 lw 0.6 lc rgb "#8a8f98" dt (2,4)
set xrange [0:100]
set xtics 0,25,100 format "%.0f%%"
plot "by-gender-shares.tsv" skip 1 using 4:($2+0.0):($5-$4):(0) with vectors nohead lt 1 lw 2.6 lc rgb "#3b82c4" notitle, \
  "" skip 1 using 3:($2+0.0) with points pt 7 ps 0.9 lc rgb "#3b82c4" notitle, \
  "" skip 1 using 3:2:6 with labels offset 0,0.95 font ",13" notitle
set output
